package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.vestka.directory.ui.BoundedUpload;
import org.vestka.shared.PlainText;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Takes names, one a line: pasted, or out of a file that is then seen here. */
class NamesForm extends Stack {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200_000;
    private static final int MOST_BYTES = 400_000;

    private final TextArea names = new TextArea(MotionWords.text("names"));
    private final ErrorText error = new ErrorText();

    NamesForm() {
        names.setHelperText(MotionWords.text("names.help"));
        names.setMaxLength(LONGEST);
        names.setMinRows(8);
        names.setMaxRows(20);
        names.setWidthFull();
        Upload upload = new Upload(new BoundedUpload(MOST_BYTES, this::read));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".txt", ".csv", ".tsv");
        upload.setDropAllowed(false);
        upload.setUploadButton(Buttons.secondary(MotionWords.text("names.file"), error::clear));
        upload.addFileRejectedListener(rejected -> error.show(MotionWords.text("names.rejected")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(names, new Row(upload), error);
    }

    String value() {
        return names.getValue();
    }

    void problem(String text) {
        error.show(text);
        names.focus();
    }

    private void read(byte[] bytes) {
        String text = PlainText.of(decode(bytes)).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            error.show(MotionWords.text("names.rejected"));
        } else {
            names.setValue(text);
        }
    }

    /** UTF-8, or what older machines in these countries write; whether it was read rightly is seen at once. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1251"));
        }
    }
}

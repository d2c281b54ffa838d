"""Texts of what is wrong with a file as a whole, its keys and records (文件、键名和记录的问题文本)."""

from types import MappingProxyType

from dangfeng.wording.texts import ProblemText

#: What each problem says and what to do about it, by its code.
FILES_READING: MappingProxyType[str, ProblemText] = MappingProxyType(
    {
        "file.missing": ProblemText(
            "没有这个文件。",
            "核对路径和文件名；新建台账可用 dangfeng new。",
            "There is no such file.",
            "Check the path and name; `dangfeng new` makes a new ledger.",
        ),
        "file.is-folder": ProblemText(
            "这是一个文件夹，不是文件。",
            "在路径后写出文件名。",
            "This is a folder, not a file.",
            "Give the name of a file in it.",
        ),
        "file.unreadable": ProblemText(
            "文件打不开：{found}。",
            "检查文件权限，或先关闭正在使用它的程序。",
            "The file cannot be opened: {found}.",
            "Check its permissions, or close the program that uses it.",
        ),
        "file.unknown-suffix": ProblemText(
            "不认识的文件类型“{found}”。",
            "改用此处可用的类型：{expected}。",
            "Unknown type of file {found!r}.",
            "Use one of the types that will do here: {expected}.",
        ),
        "file.too-large": ProblemText(
            "文件超过{limit}的上限，未读取。",
            "删去不需要的内容，或按半年、季度分成几个文件。",
            "The file is larger than {limit} and was not read.",
            "Remove what is not needed, or split it by half-year or quarter.",
        ),
        "file.empty": ProblemText(
            "文件是空的。",
            "填写内容后再读取；新建台账可用 dangfeng new。",
            "The file is empty.",
            "Fill it in first; `dangfeng new` makes a new ledger.",
        ),
        "file.binary": ProblemText(
            "这不是文本文件。",
            "用文本编辑器另存为UTF-8编码的 .yaml 或 .json 文件；Word、Excel文件不能直接改名使用。",
            "This is not a text file.",
            "Save it as .yaml or .json in UTF-8 with a text editor; renaming a Word or Excel file will not do.",
        ),
        "file.wrong-encoding": ProblemText(
            "文件是{encoding}编码，应为UTF-8。",
            "用文本编辑器打开，另存为UTF-8编码。",
            "The file is encoded in {encoding}, not in UTF-8.",
            "Open it in a text editor and save it as UTF-8.",
        ),
        "file.control-character": ProblemText(
            "文字中有不可见的控制字符（{found}）。",
            "删去该字符；常见于从其他系统复制的文字。",
            "There is an invisible control character ({found}).",
            "Delete it; it often comes with text copied from other systems.",
        ),
        "file.too-deep": ProblemText(
            "内容层层嵌套超过{limit}层，未读取。",
            "检查缩进或括号是否多余。",
            "Groups lie more than {limit} levels deep; the file was not read.",
            "Check the indents and brackets.",
        ),
        "file.exists": ProblemText(
            "已有同名文件，没有写入，原文件未改动。",
            "换一个文件名；确要替换的，先把原文件移走，或加 --overwrite（该命令有此选项的）。",
            "There is a file of that name; nothing was written, and it was left as it is.",
            "Choose another name; to replace the file, move it away, or add --overwrite where the command has it.",
        ),
        "file.unwritable": ProblemText(
            "写不进去：{found}。没有写入任何内容，原有文件未改动。",
            "换到有写入权限的文件夹；没有这个文件夹的，先新建；文件被其他程序占用的，先关闭；磁盘已满的，先清理。",
            "It cannot be written: {found}. Nothing was written, and what was there is unchanged.",
            "Write to a folder where you may; make the folder first if there is none, close the file elsewhere, "
            "or make room on the disk.",
        ),
        "yaml.syntax": ProblemText(
            "此处的写法读不懂（{problem}）。",
            "检查本行和上一行的缩进、冒号后的空格、引号和括号是否成对。",
            "This is not YAML ({problem}).",
            (
                "Check indents, the blank after colons, and that quotation "
                "marks and brackets are paired, here and in the line above."
            ),
        ),
        "yaml.tab": ProblemText(
            "缩进用了制表符（Tab）。",
            "改用空格缩进。",
            "The indent is made of tabs.",
            "Use blanks instead.",
        ),
        "yaml.full-width-colon": ProblemText(
            "用了全角冒号“：”。",
            "改为半角冒号加一个空格。",
            "There is a full-width colon.",
            "Write an ASCII colon and a blank.",
        ),
        "yaml.full-width-comma": ProblemText(
            "花括号内用了全角逗号“，”。",
            "改为半角逗号加一个空格，冒号也用半角：类别: 会议, 编号: M01。内容中确有逗号的，加引号。",
            "There is a full-width comma between braces.",
            "Write an ASCII comma and a blank; a text that has such a comma goes into quotation marks.",
        ),
        "yaml.alias": ProblemText(
            "此处的 & 或 * 会被当作引用别处内容（{found}），不能读取。",
            "直接写出内容；以 & 或 * 开头的文字要加引号。",
            "Anchors and aliases ({found}) are not read, since they can multiply without end.",
            "Write the value itself; put a text that begins with & or * in quotation marks.",
        ),
        "yaml.tag": ProblemText(
            "此处的 ! 会被当作格式标签（{found}），不能读取。",
            "删去 ! 这一段；以 ! 开头的文字要加引号。",
            "Tags ({found}) are not read.",
            "Delete the tag; put a text that begins with ! in quotation marks.",
        ),
        "yaml.several-documents": ProblemText(
            "一个文件里有几份内容（以 --- 分隔）。",
            "每份内容单独存为一个文件。",
            "The file holds several documents, parted by ---.",
            "Save each as a file of its own.",
        ),
        "yaml.key-not-text": ProblemText(
            "冒号前的名称不是文字。",
            "名称以花括号或方括号开头的，加引号。",
            "A key is not a text.",
            "Put a text that begins with a brace or bracket in quotation marks.",
        ),
        "json.syntax": ProblemText(
            "此处的写法读不懂（{problem}）。",
            "检查逗号、引号和括号；JSON不允许注释和多余的逗号。",
            "This is not JSON ({problem}).",
            "Check commas, quotation marks and brackets; JSON has no comments and no trailing commas.",
        ),
        "json.not-a-number": ProblemText(
            "“{found}”不是数字。",
            "写出确切数字；尚不知道的写 null。",
            "{found} is no number.",
            "Write the number; null if it is not known yet.",
        ),
        "schema.missing": ProblemText(
            "文件没有写明自己是什么文件、什么版本。",
            "在开头加一行：schema: {expected}",
            "The file does not say what it is.",
            "Add a first line: schema: {expected}",
        ),
        "schema.unknown": ProblemText(
            "文件开头写的“{found}”，不是本程序能读的文件格式。",
            "把这一行改为：schema: {expected}",
            "Unknown schema {found!r}.",
            "The first line should be: schema: {expected}",
        ),
        "schema.other-kind": ProblemText(
            "这个文件是{found}，这里要的是{expected}。",
            "检查台账、细则、评分文件是否给错了位置。",
            "This file is {found}; {expected} is wanted here.",
            "Check whether ledger, rubric and marks were mixed up.",
        ),
        "schema.other-version": ProblemText(
            "文件格式版本是“{found}”，本程序只认“{expected}”。",
            "升级 dangfeng，或用原来的程序另存为旧版本。",
            "The file is {found}; this release reads {expected}.",
            "Upgrade dangfeng, or save it in the older version.",
        ),
        "key.unknown": ProblemText(
            "没有“{found}”这一项。",
            "改为正确的名称；需要另外保存的内容放在“其他”（extra）下。",
            "There is no field {found!r}.",
            "Correct the name; whatever else is to be kept goes under extra.",
        ),
        "key.duplicate": ProblemText(
            "“{found}”写了两次（另一处在第{first}行）。",
            "只留一处。",
            "{found!r} is written twice (first in line {first}).",
            "Keep one of them.",
        ),
        "field.missing": ProblemText(
            "缺少“{zh}”。",
            "补填“{zh}”。",
            "The field {expected} is missing.",
            "Fill it in.",
        ),
        "record.missing-kind": ProblemText(
            "这条记录没有写明类别。",
            "加一行“类别: …”（kind），写明是会议、谈话还是别的；没有对应类别的，写“其他工作”。",
            "The record does not say what kind it is.",
            "Add a line with its kind.",
        ),
        "record.unknown-kind": ProblemText(
            "没有“{found}”这个类别。",
            "改为已有的类别；没有对应类别的，写“其他工作”（other-activity），照样留存，不计分。",
            "There is no kind {found!r}.",
            "Use one of the kinds there are; what has none goes under other-activity, is kept and never scored.",
        ),
        "record.duplicate-id": ProblemText(
            "编号“{found}”重复（另一处在第{first}行）；保留先出现的一条。",
            "另编一个号；确为同一件事的，删去一条。",
            "The id {found!r} is used twice (first in line {first}); the first record is kept.",
            "Give another id, or delete one if both are the same thing.",
        ),
    }
)

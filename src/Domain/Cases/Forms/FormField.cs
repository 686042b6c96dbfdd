namespace MangNon.Domain.Cases.Forms;

/// <summary>How well a fact of a form is known.</summary>
public enum FormMark
{
    /// <summary>Read in the text of the law.</summary>
    Text,

    /// <summary>Known from a page or a publication that describes the form.</summary>
    Secondary,

    /// <summary>Ours: built from what the article asks for.</summary>
    Assumed,
}

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>A few words on one line.</summary>
    Text,

    /// <summary>Sentences.</summary>
    LongText,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>An instant, written to the minute.</summary>
    Moment,
    YesNo,

    /// <summary>One option of the list.</summary>
    Choice,

    /// <summary>Any number of options of the list.</summary>
    Choices,

    /// <summary>Cao, trung bình or thấp.</summary>
    Level,

    /// <summary>A person: name, birth or age, work, telephone, address.</summary>
    Person,

    /// <summary>Whole đồng.</summary>
    Money,

    /// <summary>A whole number that counts something.</summary>
    Count,

    /// <summary>Rows under columns.</summary>
    Table,

    /// <summary>Fixed questions, each answered by a level, with totals of the levels below (bảng đánh giá mức độ).</summary>
    Levels,
}

/// <summary>An option of a choice.</summary>
/// <param name="Open">Takes words of its own ("khác: …").</param>
public sealed record FormOption(string Code, string Vi, string En, bool Open = false);

/// <summary>A question that is answered by a level, with what each level means where the form says it.</summary>
public sealed record LevelQuestion(string Code, string Vi, string En, string? High = null, string? Medium = null, string? Low = null);

/// <summary>A field of a form, or a column of its table.</summary>
public sealed record FormField
{
    /// <summary>Name inside the form. The same code in two forms of a case means the same fact, so it is typed once.</summary>
    public required string Code { get; init; }

    public required FieldKind Kind { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }

    /// <summary>Where the law asks for it; null where only the form does.</summary>
    public string? Article { get; init; }

    /// <summary>How well it is known that this is asked.</summary>
    public FormMark Verified { get; init; } = FormMark.Assumed;

    /// <summary>The law asks for it, so the form cannot be finished without.</summary>
    public bool Required { get; init; }

    /// <summary>A yes/no field that lifts <see cref="Required"/> when it says yes.</summary>
    public string? UnlessYes { get; init; }

    /// <summary>Tells who gave the report: kept apart and printed only when asked for expressly (Nghị định 56/2017/NĐ-CP Điều 24 khoản 1).</summary>
    public bool Sealed { get; init; }

    /// <summary>It has happened: a day or an instant later than the present is refused.</summary>
    public bool Past { get; init; }

    /// <summary>The field of the same form, or column of the same row, whose day this one may not be before.</summary>
    public string? NotBefore { get; init; }

    /// <summary>Options of a choice.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>Columns of a table.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>Questions of a table of levels.</summary>
    public IReadOnlyList<LevelQuestion> Questions { get; init; } = [];

    /// <summary>Relative width as a column on paper.</summary>
    public int Width { get; init; } = 2;
}

namespace MangNon.Documents.Writing;

/// <summary>A list as data, ready to become a sheet: what the reader sees on the page, with types kept.</summary>
/// <param name="Title">Name of the list; also the name of the sheet.</param>
/// <param name="Ward">Whose list it is, e.g. "Phường Măng Non".</param>
/// <param name="MadeAt">When it was taken, in the office's own time.</param>
/// <param name="MadeBy">Who took it.</param>
/// <param name="Rows">As many cells as there are columns, in each.</param>
/// <param name="English">True writes the lines above the table in English.</param>
public sealed record ListSheet(
    string Title,
    string Ward,
    DateTime MadeAt,
    string MadeBy,
    IReadOnlyList<ListColumn> Columns,
    IReadOnlyList<IReadOnlyList<ListCell>> Rows,
    bool English = false)
{
    /// <summary>Comments on cells, as a spreadsheet shows them where one points at the cell.</summary>
    public IReadOnlyList<ListNote> Notes { get; init; } = [];
}

/// <summary>A comment on a cell of a list.</summary>
/// <param name="Row">From 0; <see cref="Head"/> for the title of the column.</param>
/// <param name="Column">From 0.</param>
public sealed record ListNote(int Row, int Column, string Text)
{
    public const int Head = -1;
}

/// <summary>A column of a list.</summary>
/// <param name="Width">In characters; null measures the content.</param>
/// <param name="Grouped">True writes numbers in groups of thousands (money, people); leave it off for years and codes.</param>
public sealed record ListColumn(string Title, double? Width = null, bool Grouped = false);

/// <summary>One cell: a text, a day, an instant in the office's time, a number, or nothing. A text is never taken for a formula.</summary>
public readonly record struct ListCell
{
    private ListCell(object? value) => Value = value;

    /// <summary>A string, a <see cref="DateOnly"/>, a <see cref="DateTime"/>, a decimal, or null.</summary>
    public object? Value { get; }

    public static ListCell Empty { get; }

    public static ListCell Of(string? text) => new(text);

    public static ListCell Of(DateOnly? day) => new(day);

    public static ListCell Of(DateTime? instant) => new(instant);

    public static ListCell Of(decimal? number) => new(number);

    public static implicit operator ListCell(string? text) => Of(text);

    public static implicit operator ListCell(DateOnly day) => Of(day);

    public static implicit operator ListCell(DateOnly? day) => Of(day);

    public static implicit operator ListCell(DateTime instant) => Of(instant);

    public static implicit operator ListCell(decimal number) => Of(number);

    public static implicit operator ListCell(decimal? number) => Of(number);

    public static implicit operator ListCell(int number) => Of(number);

    public static implicit operator ListCell(long number) => Of(number);
}

using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>What a column of a task table holds.</summary>
internal enum TaskColumn
{
    Other,
    Order,
    Work,
    Lead,
    Support,
    Time,
    Product,
    Money,
}

/// <summary>One row of a task table by its columns.</summary>
internal sealed record TaskRow(string Order, string Work, string? Lead, string? Support, string? Time, string? Product, string? Money)
{
    /// <summary>A row of a table that only says what costs how much; it gives nobody a task.</summary>
    public bool IsBudgetLine { get; init; }
}

/// <summary>A table of tasks: nội dung, chủ trì, phối hợp, thời gian, sản phẩm, in any order and with other titles.</summary>
internal sealed partial class TaskTable
{
    private readonly string _moneyUnit;
    private TaskColumn[] _columns;

    private TaskTable(TaskColumn[] columns, string[] titles)
    {
        _columns = columns;
        _moneyUnit = MoneyUnit(Wording.Fold(string.Join(' ', titles.Where((_, i) => columns[i] == TaskColumn.Money))));
    }

    /// <summary>Nội dung and kinh phí alone, without who and when.</summary>
    private bool IsBudget => !_columns.Any(c => c is TaskColumn.Lead or TaskColumn.Support or TaskColumn.Time or TaskColumn.Product);

    public static bool IsHeader(string[] cells) => Open(cells) is not null;

    /// <summary>The table that a row of titles opens; null where the row is none.</summary>
    public static TaskTable? Open(string[] cells)
    {
        if (cells.Length < 2 || cells.Any(c => Wording.WordCount(c) > 14)) return null;
        var columns = cells.Select(ColumnOf).ToArray();
        var known = columns.Where(c => c is not (TaskColumn.Other or TaskColumn.Order)).Distinct().Count();
        return columns.Contains(TaskColumn.Work) && known >= 2 ? new TaskTable(columns, cells) : null;
    }

    /// <summary>A second row of titles splits a column: "Đơn vị thực hiện" into "Chủ trì" and "Phối hợp".</summary>
    public bool TakesSecondHeader(string[] cells)
    {
        var more = cells.Select(ColumnOf).ToArray();
        var titles = cells.Zip(more).Where(p => p.First.Length > 0).ToList();
        if (titles.Count == 0 || titles.Any(p => Wording.WordCount(p.First) > 5) || !titles.Exists(p => p.Second is TaskColumn.Lead or TaskColumn.Support)) return false;
        if (titles.Exists(p => p.Second is TaskColumn.Other or TaskColumn.Order)) return false;
        if (cells.Length == _columns.Length) _columns = [.. _columns.Zip(more, (first, second) => second == TaskColumn.Other ? first : second)];
        return true;
    }

    /// <summary>The row, or null where it carries nothing.</summary>
    public TaskRow? Row(string[] cells)
    {
        if (cells.All(c => c.Length == 0) || IsColumnNumbers(cells)) return null;
        if (cells.Length == 1) return new TaskRow("", cells[0], null, null, null, null, null);
        var row = new TaskRow(Cell(cells, TaskColumn.Order) ?? "", Cell(cells, TaskColumn.Work) ?? "", Cell(cells, TaskColumn.Lead), Cell(cells, TaskColumn.Support), Cell(cells, TaskColumn.Time), Cell(cells, TaskColumn.Product), Cell(cells, TaskColumn.Money) is { } money ? money + _moneyUnit : null);
        return row with { IsBudgetLine = IsBudget };
    }

    /// <summary>"Kinh phí (triệu đồng)": the unit stands in the title, the cell holds the bare number.</summary>
    private static string MoneyUnit(string title) => title.Contains("triệu", StringComparison.Ordinal) ? " triệu đồng"
        : title.Contains("nghìn", StringComparison.Ordinal) || title.Contains("ngàn", StringComparison.Ordinal) || title.Contains("1.000", StringComparison.Ordinal) ? " nghìn đồng"
        : " đồng";

    private string? Cell(string[] cells, TaskColumn column)
    {
        var texts = _columns.Select((c, i) => (c, i)).Where(p => p.c == column && p.i < cells.Length && cells[p.i].Length > 0).Select(p => cells[p.i]);
        return string.Join("; ", texts) is { Length: > 0 } text ? text : null;
    }

    // "(1) (2) (3)" or "1 2 3" below the titles
    private static bool IsColumnNumbers(string[] cells) => cells.All(c => ColumnNumber().IsMatch(c));

    private static TaskColumn ColumnOf(string title)
    {
        var words = Wording.Fold(title);
        if (Order().IsMatch(words)) return TaskColumn.Order;
        if (Support().IsMatch(words)) return TaskColumn.Support;
        if (Time().IsMatch(words)) return TaskColumn.Time;
        if (Product().IsMatch(words)) return TaskColumn.Product;
        if (Money().IsMatch(words)) return TaskColumn.Money;
        if (Lead().IsMatch(words)) return TaskColumn.Lead;
        return Work().IsMatch(words) ? TaskColumn.Work : TaskColumn.Other;
    }

    [GeneratedRegex(@"^\(?\d{1,2}\)?$|^$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^(?:stt|tt|số tt|số thứ tự|số)\.?$")]
    private static partial Regex Order();

    [GeneratedRegex(@"phối hợp")]
    private static partial Regex Support();

    [GeneratedRegex(@"thời gian|thời hạn|tiến độ|hạn hoàn thành|thời điểm|^hoàn thành|^hạn|tháng thực hiện|^ngày(?! công)")]
    private static partial Regex Time();

    [GeneratedRegex(@"sản phẩm|kết quả|đầu ra")]
    private static partial Regex Product();

    [GeneratedRegex(@"kinh phí|dự toán|thành tiền|số tiền")]
    private static partial Regex Money();

    [GeneratedRegex(@"chủ trì|(?:đơn vị|cơ quan|bộ phận|người|cá nhân|tổ chức) (?:thực hiện|phụ trách|chịu|tham mưu|được)|phân công|trách nhiệm|^đơn vị$|^cơ quan$|phụ trách")]
    private static partial Regex Lead();

    [GeneratedRegex(@"nội dung|nhiệm vụ|công việc|hoạt động|công tác|tên ")]
    private static partial Regex Work();
}

using MangNon.App.Features.Children.Forms;
using MangNon.Documents.Reading.Tables;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A row's cells as the fields of forms, with what had to be left out.</summary>
/// <param name="Notes">What was left out and why, in words.</param>
/// <param name="Fault">Why the row cannot be used at all; null where it can.</param>
public sealed record RowFields(Dictionary<string, string?> Typed, IReadOnlyList<string> Notes, string? Fault);

/// <summary>Reads rows of one list.</summary>
public sealed class RowReader(IReadOnlyDictionary<int, string> columns, FormWorld world)
{
    /// <summary>Reads a row.</summary>
    public RowFields Read(TableRow row)
    {
        var typed = new Dictionary<string, string?>();
        foreach (var (column, key) in columns) if (row[column].Length > 0) typed[key] = row[column];
        var notes = new List<string>();
        var name = typed.GetValueOrDefault("ho-ten");
        if (name is not null && RowText.HoldsSeveral(name)) return new RowFields(typed, [], world.T["Một dòng có hai trẻ: tách mỗi trẻ một dòng rồi gửi lại."]);
        Put(typed, "ho-ten", RowText.Name);
        foreach (var key in (string[])["ngay-sinh", "ks-tu-ngay", "bh-tu-ngay", "bh-den-ngay"]) Put(typed, key, t => RowText.Day(t, world.Today));
        Put(typed, "gioi-tinh", RowText.Sex);
        Put(typed, "dang-ky-cu-tru", RowText.Residence);
        Put(typed, "to-dan-pho", t => RowText.Group(t, world));
        if (world.GroupChoices().ToList() is [var only]) typed.TryAdd("to-dan-pho", only.Value);
        PutParents(typed, notes);
        PutSchool(typed);
        LeaveOut(typed, notes);
        return new RowFields(typed, notes, null);
    }

    private static void Put(Dictionary<string, string?> typed, string key, Func<string, string> read)
    {
        if (typed.GetValueOrDefault(key) is { } text) typed[key] = read(text);
    }

    private void PutParents(Dictionary<string, string?> typed, List<string> notes)
    {
        if (typed.Remove(ListColumns.Parents, out var both) && both is not null)
        {
            var (father, mother) = RowText.Parents(both);
            if (father is null && mother is null) notes.Add(world.T["Chưa nhập cha, mẹ: “{0}” không nói rõ ai là cha, ai là mẹ.", both]);
            if (father is not null) typed.TryAdd("cha-ho-ten", father);
            if (mother is not null) typed.TryAdd("me-ho-ten", mother);
        }

        foreach (var key in (string[])["me-ho-ten", "cha-ho-ten"]) Put(typed, key, RowText.Name);
        foreach (var key in (string[])["me-nam-sinh", "cha-nam-sinh"]) Put(typed, key, t => RowText.Day(t, world.Today) is { Length: >= 4 } day ? day[^4..] : t);
    }

    private static void PutSchool(Dictionary<string, string?> typed)
    {
        if (typed.GetValueOrDefault("th-khoi") is { } grade) typed["th-khoi"] = RowText.GradeOf(grade) ?? grade;
        else if (typed.GetValueOrDefault("th-lop") is { } name && RowText.GradeOf(name) is { } found && typed.ContainsKey("th-truong")) typed["th-khoi"] = found;
        if (typed.GetValueOrDefault("th-lop") is { } written && written.StartsWith("lớp ", StringComparison.OrdinalIgnoreCase)) typed["th-lop"] = written[4..].Trim();
    }

    // A part a form would not take without its day is left out and told, so that the child itself is not lost.
    private void LeaveOut(Dictionary<string, string?> typed, List<string> notes)
    {
        if (Any(typed, "ks-") && !typed.ContainsKey("ks-tu-ngay"))
        {
            Remove(typed, "ks-");
            notes.Add(world.T["Chưa nhập khai sinh: danh sách không có ngày đăng ký."]);
        }

        if (Any(typed, "bh-") && (!typed.ContainsKey("bh-tu-ngay") || !typed.ContainsKey("bh-so-the")))
        {
            Remove(typed, "bh-");
            notes.Add(world.T["Chưa nhập thẻ bảo hiểm y tế: danh sách không có số thẻ và ngày bắt đầu."]);
        }

        if (Any(typed, "th-") && !typed.ContainsKey("th-truong"))
        {
            Remove(typed, "th-");
            notes.Add(world.T["Chưa nhập lớp: danh sách không có tên trường."]);
        }

        if (typed.GetValueOrDefault("so") is { } number && PersonalNumber.WhyNot(number).FirstOrDefault() is { Code: not null } wrong) notes.Add(world.T["Số định danh: {0}", world.T[wrong.Code]]);
    }

    private static bool Any(Dictionary<string, string?> typed, string prefix) => typed.Keys.Any(k => k.StartsWith(prefix, StringComparison.Ordinal));

    private static void Remove(Dictionary<string, string?> typed, string prefix)
    {
        foreach (var key in typed.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToList()) typed.Remove(key);
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A child as lists that leave the house have it.</summary>
public sealed record ExportedChild(ChildId Id, string FullName, DateOnly BornOn, BirthPrecision BornPrecision, Sex? Sex, string? Ethnicity, string? Number, string? Address, Domain.Organisation.UnitId? GroupId, string? HeadName, string? Mother, string? Father, string? SchoolName, string? ClassName, string? Card);

/// <summary>Lists of children as files, with the columns the one who takes them may see, a row at a time.</summary>
public sealed class ChildExport(AppDb db)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Columns: title, the part of the record they belong to, the cell.</summary>
    private static readonly (string Title, ChildFacet Facet, Func<ExportedChild, FormWorld, ListCell> Cell)[] Columns =
    [
        ("Mã trẻ", ChildFacet.Basics, (c, _) => c.Id.Value.ToString()),
        ("Họ tên", ChildFacet.Basics, (c, _) => c.FullName),
        ("Ngày sinh", ChildFacet.Basics, (c, _) => c.BornPrecision is BirthPrecision.Day ? c.BornOn : BirthText.Show(new BirthDate(c.BornOn, c.BornPrecision))),
        ("Giới tính", ChildFacet.Basics, (c, w) => c.Sex is { } sex ? w.T.Of(sex) : null),
        ("Dân tộc", ChildFacet.Basics, (c, _) => c.Ethnicity),
        ("Số định danh", ChildFacet.Number, (c, _) => c.Number),
        ("Họ tên mẹ", ChildFacet.Family, (c, _) => c.Mother),
        ("Họ tên cha", ChildFacet.Family, (c, _) => c.Father),
        ("Địa chỉ", ChildFacet.Home, (c, _) => c.Address),
        ("Tổ dân phố", ChildFacet.Home, (c, w) => w.UnitName(c.GroupId)),
        ("Chủ hộ", ChildFacet.Home, (c, _) => c.HeadName),
        ("Trường", ChildFacet.School, (c, _) => c.SchoolName),
        ("Lớp", ChildFacet.School, (c, _) => c.ClassName),
        ("Số thẻ BHYT", ChildFacet.Insurance, (c, _) => c.Card),
    ];

    /// <summary>Titles of the columns this person gets.</summary>
    public static IReadOnlyList<string> TitlesFor(FormWorld world, bool isNumberList) =>
        [.. Seen(world).Select(c => world.T[c.Title]), .. isNumberList ? [world.T["Cần làm"]] : Array.Empty<string>()];

    /// <summary>Writes the list.</summary>
    /// <param name="form">xlsx, csv or json.</param>
    /// <returns>How many rows were written.</returns>
    public Task<int> WriteAsync(Stream target, string form, StreamedList list, IQueryable<Child> children, FormWorld world, bool isNumberList, CancellationToken stop) => form switch
    {
        "csv" => CsvAsync(target, list, RowsAsync(children, world, isNumberList, stop)),
        "json" => JsonAsync(target, list, RowsAsync(children, world, isNumberList, stop)),
        _ => XlsxStream.WriteAsync(target, list, RowsAsync(children, world, isNumberList, stop), stop),
    };

    /// <summary>What is to be done about a child's number; null where all is well (Công văn 2513: missing, malformed, basic data wrong).</summary>
    public static string? ToDo(ExportedChild child, Texts t)
    {
        var parts = new List<string>();
        if (PersonalNumber.WhyNot(child.Number).FirstOrDefault() is { Code: not null } wrong) parts.Add(t[wrong.Code]);
        else if (PersonalNumber.Find(child.Number) is { } number) parts.AddRange(number.Against(new BirthDate(child.BornOn, child.BornPrecision), child.Sex).Select(w => t[w.Code]));
        if (child.BornPrecision is not BirthPrecision.Day) parts.Add(t["Ngày sinh chưa đủ."]);
        if (child.Sex is null) parts.Add(t["Thiếu giới tính."]);
        if (child.Ethnicity is null) parts.Add(t["Thiếu dân tộc."]);
        if (child.Mother is null && child.Father is null) parts.Add(t["Thiếu cha, mẹ."]);
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    /// <summary>The children as they are asked for, in the order of names; of a number list, by residential group.</summary>
    public IAsyncEnumerable<ExportedChild> AskAsync(FormWorld world, IQueryable<Child> children, bool isNumberList)
    {
        var rows = from c in children
                   from h in db.HouseholdsFor(world.Me).Where(h => h.Id == c.HouseholdId).DefaultIfEmpty()
                   select new { c, h };
        rows = isNumberList ? rows.OrderBy(r => r.h.GroupId).ThenBy(r => r.c.SortKey).ThenBy(r => r.c.Id) : rows.OrderBy(r => r.c.SortKey).ThenBy(r => r.c.Id);
        return rows.Select(r => new ExportedChild(
            r.c.Id, r.c.FullName, r.c.BornOn, r.c.BornPrecision, r.c.Sex,
            r.c.Basics.Where(b => b.SupersededAt == null).OrderByDescending(b => b.From).Select(b => b.Ethnicity).FirstOrDefault(),
            r.c.Number, r.h == null ? null : r.h.Address, r.h == null ? null : r.h.GroupId, r.h == null ? null : r.h.HeadName,
            r.c.Kin.Where(k => k.SupersededAt == null && k.Relation == KinRelation.Mother).OrderByDescending(k => k.From).Select(k => k.FullName).FirstOrDefault(),
            r.c.Kin.Where(k => k.SupersededAt == null && k.Relation == KinRelation.Father).OrderByDescending(k => k.From).Select(k => k.FullName).FirstOrDefault(),
            r.c.SchoolName, r.c.ClassName,
            r.c.Cards.Where(k => k.SupersededAt == null).OrderByDescending(k => k.From).Select(k => k.Number).FirstOrDefault())).AsAsyncEnumerable();
    }

    private static IEnumerable<(string Title, ChildFacet Facet, Func<ExportedChild, FormWorld, ListCell> Cell)> Seen(FormWorld world) => Columns.Where(c => ChildFacets.RightOf(world.Me, c.Facet) >= FacetRight.See);

    private async IAsyncEnumerable<IReadOnlyList<ListCell>> RowsAsync(IQueryable<Child> children, FormWorld world, bool isNumberList, [EnumeratorCancellation] CancellationToken stop)
    {
        var columns = Seen(world).ToList();
        await foreach (var child in AskAsync(world, children, isNumberList).WithCancellation(stop))
        {
            var toDo = isNumberList ? ToDo(child, world.T) : null;
            if (isNumberList && toDo is null) continue;
            var cells = columns.Select(c => c.Cell(child, world));
            yield return isNumberList ? [.. cells, toDo] : [.. cells];
        }
    }

    private static async Task<int> CsvAsync(Stream target, StreamedList list, IAsyncEnumerable<IReadOnlyList<ListCell>> rows)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in list.Lines.Prepend(list.Title)) writer.WriteLine(Quoted(line));
        writer.WriteLine(string.Join(';', list.Titles.Select(Quoted)));
        var count = 0;
        await foreach (var row in rows)
        {
            writer.WriteLine(string.Join(';', row.Select(c => Quoted(Text(c)))));
            count++;
        }

        writer.WriteLine(Quoted($"{list.Total}: {count}"));
        return count;
    }

    private static async Task<int> JsonAsync(Stream target, StreamedList list, IAsyncEnumerable<IReadOnlyList<ListCell>> rows)
    {
        await using var json = new Utf8JsonWriter(target, Json);
        json.WriteStartObject();
        json.WriteString("title", list.Title);
        json.WriteStartArray("rows");
        var count = 0;
        await foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Count; i++) json.WriteString(list.Titles[i], Text(row[i]));
            json.WriteEndObject();
            if (++count % 500 == 0) json.Flush();
        }

        json.WriteEndArray();
        json.WriteNumber("count", count);
        json.WriteEndObject();
        return count;
    }

    private static string Text(ListCell cell) => cell.Value switch { null => "", DateOnly day => Days.Show(day), var other => other.ToString() ?? "" };

    /// <summary>A cell of a .csv file. One that begins like a formula is one to a spreadsheet; with a mark before it, it is text.</summary>
    internal static string Quoted(string text) => $"\"{(text.TrimStart(' ', '\u00A0') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Data;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;

namespace MangNon.Bench.Seeding;

/// <summary>
/// Further wards of a PostgreSQL, each a copy of the first under identifiers of its own (a hash of the first one's and the
/// number), so that twenty wards take seconds. A copy has no acts yet: its chain begins with its first save.
/// </summary>
internal sealed class Clones(DbConnection connection, SeededWard first)
{
    private static readonly string[] Tables =
    [
        "wards", "units", "people", "posts", "accounts", "plans", "plan_sources", "clauses", "plan_warnings", "higher_documents", "citations",
        "tasks", "task_support", "task_targets", "task_entries", "task_numbers", "report_rounds", "round_reporters", "reports",
        "report_paragraphs", "paragraph_origins", "report_headings", "report_figures", "report_figure_shares",
    ];

    public async Task<IReadOnlyList<SeededWard>> AddAsync(int wards)
    {
        var copies = new TableCopies(connection);
        foreach (var table in Tables) await copies.CopyAsync(table, wards, (column, type) => ValueOf(table, column, type), table == "wards" ? "where \"ReportsTo\" is not null" : "");
        await copies.AnalyseAsync();
        return [first, .. Enumerable.Range(2, wards - 1).Select(WardOf)];
    }

    private static string ValueOf(string table, string column, string type) => (table, column, type) switch
    {
        ("wards", "ReportsTo", _) => "\"ReportsTo\"",
        ("wards", "Name" or "Code", _) => $"\"{column}\" || ' ' || n",
        ("accounts", "UserName", _) => "replace(\"UserName\", 'p1.', 'p' || n || '.')",
        ("accounts", "NormalizedUserName", _) => "replace(\"NormalizedUserName\", 'P1.', 'P' || n || '.')",
        (_, _, "uuid") => $"md5(\"{column}\"::text || n)::uuid",
        _ => $"\"{column}\"",
    };

    private SeededWard WardOf(int number) => new(
        new WardId(Copy(first.Id.Value, number)),
        $"{first.Name} {number}",
        [.. first.Accounts.Select(a => a with { Name = a.Name.Replace("p1.", $"p{number}.", StringComparison.Ordinal), Id = Copy(a.Id, number), Unit = new UnitId(Copy(a.Unit.Value, number)) })],
        new ReportId(Copy(first.Report.Value, number)));

    // The same as the database's md5(…)::uuid; nothing secret is hashed.
#pragma warning disable CA5351
    private static Guid Copy(Guid id, int number) => Guid.ParseExact(Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(id.ToString() + number))), "N");
#pragma warning restore CA5351

    /// <summary>The first ward and its copies.</summary>
    public static async Task<IReadOnlyList<SeededWard>> AddAsync(Dialect dialect, SeededWard first, int wards)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync();
        return await new Clones(connection, first).AddAsync(wards);
    }
}

using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;

namespace MangNon.App.Features.Access;

/// <summary>Ai được làm gì: the table of rules as everybody may read it, with the rows of the own post marked.</summary>
[For]
public sealed class TableModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Rows by kind of record.</summary>
    public IReadOnlyList<(RecordKind Kind, IReadOnlyList<RuleLine> Lines)> Kinds { get; private set; } = [];

    public void OnGet() => Kinds = [.. AccessTable.Rules.GroupBy(r => r.Kind).Select(g => (g.Key, (IReadOnlyList<RuleLine>)[.. g.Select(r => RuleLine.Of(r, T, Me.Role))]))];
}

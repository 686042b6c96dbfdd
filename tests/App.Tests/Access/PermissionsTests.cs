using System.Globalization;
using System.Text;
using MangNon.App.Features.Access;
using MangNon.App.Platform.Texts;
using MangNon.App.Tests.House;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>The table of rules as people read it: docs/reference/permissions.md and the page.</summary>
public sealed class PermissionsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_reference_page_says_what_the_table_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "permissions.md");
        var written = Markdown();

        // Written anew with WRITE_DOCS=1; otherwise it must be as the table makes it.
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        Assert.Equal(written, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_page_shows_every_row_and_marks_those_of_the_own_post()
    {
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync("/ai-duoc-lam-gi");

        var rows = collaborator.Page.QuerySelectorAll("table.list:not(.facets) tbody tr").ToList();
        Assert.Equal(AccessTable.Rules.Count, rows.Count);
        Assert.Equal(AccessTable.Rules.Count(r => r.Who.Contains(Role.Collaborator)), rows.Count(r => r.QuerySelector(".chip") is not null));
    }

    [Fact]
    public async Task The_page_says_who_sees_proposes_and_writes_which_part_of_a_childs_record()
    {
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync("/ai-duoc-lam-gi");

        var table = collaborator.Page.QuerySelector("table.facets")!;
        var rows = table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(d => d.TextContent).ToList()).ToList();
        var texts = new Texts(new TextBook());
        Assert.Equal(Enum.GetValues<ChildFacet>().Length, rows.Count);
        Assert.Equal(RuleLine.Audiences.Count + 1, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(texts.Of(FacetRight.Change), rows[(int)ChildFacet.Basics][0]);
        Assert.Equal(texts.Of(FacetRight.None), rows[(int)ChildFacet.Sensitive][(int)ChildAudience.Street - 1]);
    }

    [Fact]
    public void Somebody_without_a_row_for_childrens_records_has_no_right_to_any()
    {
        Role[] none = [Role.LevelAbove, Role.Supervisor, Role.Administrator, Role.Auditor];

        Assert.DoesNotContain(AccessTable.Rules, r => r.Kind is RecordKind.ChildRecord && r.Who.Intersect(none).Any());
        Assert.Contains(AccessTable.Rules, r => r.Kind is RecordKind.ChildRecord && r.Who.Contains(Role.Officer));
    }

    [Theory]
    [InlineData("/nhiem-vu/00000000-0000-7000-8000-000000000000")]
    [InlineData("/tep/00000000-0000-7000-8000-000000000000")]
    [InlineData("/tai-khoan/00000000-0000-7000-8000-000000000000")]
    [InlineData("/gi-do")]
    public async Task The_page_that_says_not_found_leads_to_the_reason(string address)
    {
        using var group = await house.As("totruong1");
        await group.GetAsync(address);
        await group.FollowAsync("Vì sao tôi không xem được?");

        Assert.Equal("Vì sao tôi không xem được?", group.Page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(group.Page.QuerySelectorAll("main li"));
    }

    [Fact]
    public async Task The_reason_is_the_same_for_a_hidden_record_and_for_one_that_does_not_exist()
    {
        var hidden = await house.AskAsync(async db => db.TasksFor(await house.ViewerAsync("congan")).First(t => t.Path == "IV.7#1").Id.Value);
        using var union = await house.As("phunu");

        var answers = new List<string>();
        foreach (var id in (Guid[])[hidden, Guid.Parse("00000000-0000-7000-8000-000000000000")])
        {
            await union.GetAsync($"/nhiem-vu/{id}");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, union.Status);
            await union.FollowAsync("Vì sao tôi không xem được?");
            answers.Add(union.Text);
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("Trần Thu Hà", answers[0], StringComparison.Ordinal);
        Assert.Contains("đơn vị mình chủ trì hoặc phối hợp", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_not_signed_in_is_offered_no_reason()
    {
        using var stranger = house.Stranger();
        await stranger.GetAsync("/khong-co-trang-nay");

        Assert.DoesNotContain("Vì sao tôi không xem được?", stranger.Text, StringComparison.Ordinal);
    }

    private static string Markdown()
    {
        var english = new Texts(new TextBook());
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            return Written(english);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Written(Texts t)
    {
        var text = new StringBuilder("""
            # Who may do what

            Written from `AccessTable` (run `PermissionsTests` with `WRITE_DOCS=1`); shown at `/ai-duoc-lam-gi`. What is not listed is refused; rights of several
            rows add up. What a person may not see is *not found*.

            Sealed rows hold up to *protected* only for somebody who stands in for another (ủy quyền). A ward never sees another ward; the level above sees what the rows name.


            """);
        foreach (var level in Enum.GetValues<SecrecyLevel>()) text.Append(CultureInfo.InvariantCulture, $"- **{t.Of(level)}**: {t["level." + level]}\n");
        foreach (var kind in AccessTable.Rules.GroupBy(r => r.Kind))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {t.Of(kind.Key)}\n\n| who | when | up to level | may |\n|---|---|---|---|\n");
            foreach (var line in kind.Select(r => RuleLine.Of(r, t, reader: null))) text.Append(CultureInfo.InvariantCulture, $"| {line.Who} | {line.Condition} | {line.Highest} | {line.Actions} |\n");
        }

        text.Append("\n## ").Append(t["Phần nào của hồ sơ trẻ"]).Append("\n\nFrom `ChildFacets`. Whoever is not named sees no part.\n\n| part |");
        foreach (var who in RuleLine.Audiences) text.Append(CultureInfo.InvariantCulture, $" {t.Of(who)} |");
        text.Append("\n|---|").Insert(text.Length, "---|", RuleLine.Audiences.Count).Append('\n');
        foreach (var part in Enum.GetValues<ChildFacet>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {t.Of(part)} |");
            foreach (var who in RuleLine.Audiences) text.Append(CultureInfo.InvariantCulture, $" {t.Of(ChildFacets.RightOf(who, part))} |");
            text.Append('\n');
        }

        return text.ToString();
    }
}

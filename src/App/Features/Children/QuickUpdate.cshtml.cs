using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A row of the quick update: a child, what is recorded, what was typed, what is wrong with it.</summary>
/// <param name="Seen">The fact the line was shown with; empty for none.</param>
/// <param name="Recorded">Its fields; empty where nothing was recorded.</param>
public sealed record QuickRow(Child Child, Guid Seen, IReadOnlyDictionary<string, string?> Recorded, IReadOnlyDictionary<string, string?> Typed, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Name of a field of this row in the form.</summary>
    public string NameOf(FactField field) => NameOf(field.Name);

    /// <inheritdoc cref="NameOf(FactField)"/>
    public string NameOf(string field) => $"{Child.Id.Value:N}.{field}";
}

/// <summary>
/// Many children at once: one kind of thing (the new class, who can swim, weight and height), a line each, with the keyboard alone. What
/// was not touched stays as it is; each line that changes is an act of its own.
/// </summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class QuickUpdateModel(AppDb db, OfficeClock clock, Texts texts, ChildDesk desk) : WorkPage(db, clock, texts)
{
    /// <summary>Lines of a page.</summary>
    public const int Size = 40;

    private static readonly string[] Kinds = ["truong-lop", "boi", "can-do", "tiem-chung", "the-bhyt", "tiep-xuc", "so-dinh-danh", "khai-sinh", "chuong-trinh"];

    /// <summary>Name of the form.</summary>
    [FromQuery(Name = "viec")]
    public string? Kind { get; set; }

    [FromQuery(Name = "to")]
    public Guid? Group { get; set; }

    [FromQuery(Name = "truong")]
    public Guid? School { get; set; }

    [FromQuery(Name = "lop")]
    public string? ClassName { get; set; }

    [FromQuery(Name = "trang")]
    public int? Asked { get; set; }

    public FormWorld World { get; private set; } = null!;

    public FactForm Form { get; private set; } = null!;

    /// <summary>Kinds this person may write.</summary>
    public IReadOnlyList<FactForm> Forms { get; private set; } = [];

    public IReadOnlyList<QuickRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public int PageNumber => Math.Clamp(Asked ?? 1, 1, Pages);

    /// <summary>Day from which all of it is so.</summary>
    public string? TypedDay { get; private set; }

    public string? TypedEvidence { get; private set; }

    /// <summary>Fields of a line: those all lines share stand above the table.</summary>
    public IEnumerable<FactField> Fields => Form.Fields.Where(f => f.Name is not (FactForm.From or FactForm.To or FactForm.Evidence or "ma"));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        TypedDay = Days.Show(Today);
        Rows = [.. (await ChildrenAsync()).Select(Untouched)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? day, string? evidence)
    {
        if (!await LoadAsync()) return NotFound();
        (TypedDay, TypedEvidence) = (day, evidence);
        Rows = [.. (await ChildrenAsync()).Select(RowOf)];
        var changed = Rows.Where(IsChanged).ToList();
        foreach (var fault in Rows.SelectMany(r => r.Faults.Select(f => (r, f)))) ModelState.AddModelError(fault.r.NameOf(fault.f.Field), $"{fault.r.Child.FullName}: {fault.f.Words}");
        if (!ModelState.IsValid) return Page();
        var address = Request.Path + Request.QueryString;
        LeadTo(address);
        var (done, proposed, overtaken) = await SaveRowsAsync(changed);
        Notice = Said(done, proposed, overtaken);
        return LocalRedirect(address);
    }

    private string Said(int done, int proposed, IReadOnlyList<string> overtaken)
    {
        var words = new List<string> { T["Đã ghi {0} trẻ.", done] };
        if (proposed > 0) words.Add(T["Gửi {0} đề xuất.", proposed]);
        if (overtaken.Count > 0) words.Add(T["Chưa ghi vì vừa được người khác sửa: {0}.", string.Join(", ", overtaken)]);
        return string.Join(" ", words);
    }

    private async Task<(int Done, int Proposed, IReadOnlyList<string> Overtaken)> SaveRowsAsync(List<QuickRow> changed)
    {
        var (done, proposed, overtaken) = (0, 0, new List<string>());
        foreach (var row in changed)
        {
            Db.ChangeTracker.Clear();
            var child = await Db.ChildrenFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == row.Child.Id);
            var answer = child is null || (Holding(child)?.Id.Value ?? Guid.Empty) != row.Seen ? new DeskAnswer(DeskOutcome.Refused, []) : desk.Send(child, SentOf(child, row.Typed), World);
            try
            {
                if (answer.Outcome is DeskOutcome.Done) await desk.SettleAsync(child!);
                if (answer.Outcome is DeskOutcome.Refused) overtaken.Add(row.Child.FullName);
                else await SaveAsync(answer.Outcome is DeskOutcome.Done ? "child.change" : "child.propose", $"child/{row.Child.Id.Value}");
                if (answer.Outcome is DeskOutcome.Done) done++;
                if (answer.Outcome is DeskOutcome.Proposed) proposed++;
                if (answer.Outcome is not DeskOutcome.Refused) Db.Form = null;
            }
            catch (DbUpdateConcurrencyException)
            {
                overtaken.Add(row.Child.FullName);
            }
        }

        return (done, proposed, overtaken);
    }

    private async Task<bool> LoadAsync()
    {
        Forms = [.. Kinds.Select(k => FactForms.Find(k)!).Where(f => ChildFacets.RightOf(Me, f.Facet) >= FacetRight.Propose)];
        if (Forms.Count == 0) return false;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        if (!World.Programmes.Any(p => p.RunsOn(Today))) Forms = [.. Forms.Where(f => f.Kind != typeof(Enrolment))];
        Form = Forms.FirstOrDefault(f => f.Key == Kind) ?? Forms[0];
        return true;
    }

    private async Task<List<Child>> ChildrenAsync()
    {
        var children = Db.ChildrenFor(Me).OnList(Today);
        if (Group is { } group) children = children.Where(c => Db.HouseholdsFor(Me).Any(h => h.Id == c.HouseholdId && h.GroupId == new UnitId(group)));
        if (School is { } school) children = children.Where(c => c.SchoolId == new UnitId(school));
        if (!string.IsNullOrWhiteSpace(ClassName)) children = children.Where(c => c.ClassName == ClassName);
        Count = await children.CountAsync();
        return await children.AsNoTracking().OrderBy(c => c.SortKey).ThenBy(c => c.Id).Skip((PageNumber - 1) * Size).Take(Size).WithFacts().ToListAsync();
    }

    private QuickRow Untouched(Child child)
    {
        var holding = Holding(child);
        var recorded = holding is null ? [] : Form.Read(holding);
        return new QuickRow(child, holding?.Id.Value ?? Guid.Empty, recorded, recorded, []);
    }

    private Fact? Holding(Child child) => Form.IsMany ? null : child.AllFacts.Where(f => f.GetType() == Form.Kind && f.Stands && f.Includes(Today)).MaxBy(f => f.From);

    private QuickRow RowOf(Child child)
    {
        var (now, typed) = (Untouched(child), new Dictionary<string, string?>());
        foreach (var field in Fields) typed[field.Name] = Request.Form[now.NameOf(field)].ToString();
        var seen = Guid.TryParse(Request.Form[now.NameOf("seen")], out var id) ? id : Guid.Empty;

        // What was shown tells whether this person touched the line; somebody else's newer words are not undone by an untouched one.
        var shown = child.AllFacts.FirstOrDefault(f => f.Id.Value == seen && f.GetType() == Form.Kind);
        var row = new QuickRow(child, now.Seen, shown is null ? [] : Form.Read(shown), Full(typed), []);
        if (!IsChanged(row)) return now;
        return seen != now.Seen ? row with { Faults = [new FieldFault(Fields.First().Name, Meanwhile(child))] } : row with { Faults = desk.Check(child, SentOf(child, row.Typed), World).Faults };
    }

    private string Meanwhile(Child child) => Holding(child) is { } theirs
        ? T["vừa được người khác ghi: {0}. Xem lại dòng này rồi ghi lần nữa.", Form.Tell(theirs, World)]
        : T["vừa được người khác sửa. Xem lại dòng này rồi ghi lần nữa."];

    private bool IsChanged(QuickRow row) => Fields.Any(f => (row.Typed.GetValueOrDefault(f.Name) ?? "").Trim() != (row.Recorded.GetValueOrDefault(f.Name) ?? ""));

    private Dictionary<string, string?> Full(Dictionary<string, string?> typed) => new(typed) { [FactForm.From] = TypedDay, [FactForm.Evidence] = TypedEvidence };

    // What began on this very day is put right, and not followed by something else on the same day.
    private SentChange SentOf(Child child, IReadOnlyDictionary<string, string?> typed)
    {
        if (Holding(child) is not { } holding) return new(Form, FactChange.Record, typed, BasedOn: null, child.Version);
        if (!Days.TryRead(TypedDay, out var day) || holding.From != day) return new(Form, FactChange.Change, typed, BasedOn: null, child.Version);
        var whole = new Dictionary<string, string?>(Form.Read(holding)) { [FactForm.To] = holding.To is { } last ? Days.Show(last) : null };
        foreach (var (field, value) in typed) whole[field] = value;
        return new(Form, FactChange.Correct, whole, holding.Id, child.Version);
    }
}

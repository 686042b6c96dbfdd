using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.Children;

/// <summary>Writes, changes, corrects, ends or withdraws one fact of a record.</summary>
public abstract class FactPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildDesk desk) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>The child or household.</summary>
    public DatedRecord Record { get; private set; } = null!;

    public FactForm Form { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    /// <summary>The fact that is changed; null for one more.</summary>
    public Fact? Of { get; private set; }

    /// <summary>What can be done here, the usual one first.</summary>
    public IReadOnlyList<FactChange> Choices { get; private set; } = [];

    public FactChange Chosen { get; private set; }

    /// <summary>Fields as typed.</summary>
    public IReadOnlyDictionary<string, string?> Typed { get; private set; } = new Dictionary<string, string?>();

    /// <summary>The ward's question that is answered here; null on other forms and while none is chosen.</summary>
    public LocalQuestion? Question { get; private set; }

    /// <summary>Questions to choose from; empty on other forms and once one is chosen.</summary>
    public IReadOnlyList<LocalQuestion> Questions => Form.Key == LocalAnswers.Form && Question is null ? LocalAnswers.Asked(World) : [];

    /// <summary>Fields as they are asked for: the answer to a question by its kind.</summary>
    public IEnumerable<FactField> Fields => Question is { } asked
        ? Form.Fields.Where(f => f.Name != LocalAnswers.Form).Select(f => f.Name == "tra-loi" ? LocalAnswers.FieldOf(T, asked) : f)
        : Form.Fields.Where(f => f.Name != "ma");

    /// <summary>What somebody else wrote while this form was open; shown beside what was typed.</summary>
    public FactLine? Meanwhile { get; private set; }

    /// <summary>The fact the form was shown with; empty for none.</summary>
    public Guid Seen => Of?.Id.Value ?? Guid.Empty;

    public FacetRight Right => Of is null ? ChildFacets.RightOf(Me, Form.Facet) : Min(ChildFacets.RightOf(Me, Form.Facet), ChildFacets.RightOf(Me, ChildFacets.Of(Of)));

    /// <summary>Where the record is shown.</summary>
    public abstract string RecordAddress { get; }

    /// <summary>Name of the record for the page.</summary>
    public abstract string RecordName { get; }

    /// <summary>Kind and identifier for the trace.</summary>
    protected abstract string Subject { get; }

    /// <summary>The record with all facts, to be changed; null where one may not see it.</summary>
    protected abstract Task<DatedRecord?> FindAsync(Guid id);

    /// <summary>Kinds of record this page is for.</summary>
    protected abstract bool IsOfRecord(FactForm form);

    public async Task<IActionResult> OnGetAsync(Guid id, string form, Guid? muc, Guid? hoi)
    {
        if (!await LoadAsync(id, form, muc)) return NotFound();
        Ask(hoi?.ToString());
        Chosen = Choices[0];
        Typed = Of is null ? new Dictionary<string, string?> { [FactForm.From] = Days.Show(Today) } : Form.Read(Of);
        if (Question is { } asked && Of is null) Typed = new Dictionary<string, string?>(Typed) { [LocalAnswers.Form] = asked.Id.Value.ToString() };
        if (Of is not null && muc is null) Typed = new Dictionary<string, string?>(Typed) { [FactForm.From] = Days.Show(Today), [FactForm.Evidence] = null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string form, Guid? muc, FactChange change, Guid seen, int version)
    {
        if (!await LoadAsync(id, form, muc)) return NotFound();
        Typed = Form.Fields.ToDictionary(f => f.Name, f => (string?)Request.Form[f.Name].ToString());
        Ask(Typed.GetValueOrDefault(LocalAnswers.Form));
        Chosen = Choices.Contains(change) ? change : Choices[0];
        if (seen != Seen && !IsOwnRepeat()) return Overtaken();
        var answer = desk.Send(Record, new SentChange(Form, Chosen, Typed, Of?.Id, version), World);
        foreach (var fault in answer.Faults) ModelState.AddModelError(fault.Field, fault.Words);
        return answer.Outcome is DeskOutcome.Refused ? Page() : await SaveAsync(id, form, muc, answer.Outcome);
    }

    // One question at a time, so that its answer can be asked for by its kind; the one answered last time is changed, not added beside.
    private void Ask(string? question)
    {
        if (Form.Key != LocalAnswers.Form) return;
        var asked = LocalAnswers.Asked(World);
        Question = Of is LocalAnswer given ? World.Questions.FirstOrDefault(q => q.Id == given.QuestionId) : asked.FirstOrDefault(q => q.Id.Value.ToString() == question) ?? (asked.Count == 1 ? asked[0] : null);
        if (Of is not null || Question is null || Record.AllFacts.OfType<LocalAnswer>().LastOrDefault(a => a.Stands && a.QuestionId == Question.Id && a.Includes(Today)) is not { } before) return;
        Of = before;
        Choices = [FactChange.Change, FactChange.Correct];
    }

    private async Task<IActionResult> SaveAsync(Guid id, string form, Guid? muc, DeskOutcome outcome)
    {
        LeadTo(RecordAddress);
        if (outcome is DeskOutcome.Done) await desk.SettleAsync(Record);
        var address = RecordAddress;
        var (chosen, typed) = (Chosen, Typed);
        var kind = outcome is DeskOutcome.Done ? $"{Subject.Split('/')[0]}.{Verb(Chosen)}" : "child.propose";
        if (await TrySaveAsync(kind, Subject) is SaveOutcome.Saved)
        {
            Notice = outcome is DeskOutcome.Done ? T["Đã ghi."] : T["Đã gửi công chức Văn hóa - Xã hội xem. Hồ sơ đổi khi đề xuất được nhận."];
            return LocalRedirect(address);
        }

        await LoadAsync(id, form, muc);
        Ask(typed.GetValueOrDefault(LocalAnswers.Form));
        (Chosen, Typed) = (chosen, typed);
        return Overtaken();
    }

    private PageResult Overtaken()
    {
        Meanwhile = Of is null ? null : RecordSections.History(Record, World).FirstOrDefault(l => l.Fact.Id == Of.Id);
        ModelState.AddModelError("", T["Hồ sơ vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return Page();
    }

    // The same form sent twice finds what it wrote itself; the filter leads it on when it saves.
    private bool IsOwnRepeat() => Db.Form is { } sent && sent.Location is { } led && led == RecordAddress;

    private async Task<bool> LoadAsync(Guid id, string form, Guid? fact)
    {
        if (FactForms.Find(form) is not { } found || !IsOfRecord(found) || await FindAsync(id) is not { } record) return false;
        (Record, Form) = (record, found);
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Of = fact is { } asked ? record.AllFacts.FirstOrDefault(f => f.Id.Value == asked && f.GetType() == found.Kind) : found.IsMany ? null : Holding();
        if (fact is not null && Of is null) return false;
        if (Of is { Stands: false } && Successor(Of) is { } newer) Of = newer;
        Choices = [.. Possible(fact is not null)];
        return Right >= FacetRight.Propose;
    }

    private Fact? Holding() => Record.AllFacts.Where(f => f.GetType() == Form.Kind && f.Stands && f.Includes(Today)).MaxBy(f => f.From);

    // What took the place of a fact while somebody typed.
    private Fact? Successor(Fact old)
    {
        for (var next = old; next is not null; next = Record.AllFacts.FirstOrDefault(f => f.Supersedes == next.Id))
            if (next.Stands) return next;
        return null;
    }

    private IEnumerable<FactChange> Possible(bool ofOne)
    {
        if (!ofOne)
        {
            yield return Of is null || Form.Time is FactTime.Happened ? FactChange.Record : FactChange.Change;
            yield break;
        }

        yield return FactChange.Correct;
        if (Form.Time is not FactTime.Happened) yield return FactChange.Change;
        if (Form.Time is FactTime.Lasting) yield return FactChange.End;
        yield return FactChange.Withdraw;
    }

    private static FacetRight Min(FacetRight one, FacetRight other) => one < other ? one : other;

    private static string Verb(FactChange change) => change switch
    {
        FactChange.Record => "record",
        FactChange.Change => "change",
        FactChange.Correct => "correct",
        FactChange.End => "end",
        _ => "withdraw",
    };
}

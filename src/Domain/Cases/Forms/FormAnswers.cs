namespace MangNon.Domain.Cases.Forms;

/// <summary>Why a field is refused. <paramref name="Field"/> is its code, "table.column" inside a table; <paramref name="Row"/> counts from 1.</summary>
public readonly record struct FieldRefusal(string Field, int? Row, Refusal Refusal);

/// <summary>What a worker has written in a form. Nothing changes in place: a new answer makes a new set.</summary>
public sealed class FormAnswers
{
    private readonly Dictionary<string, FormAnswer> _answers;

    /// <summary>Answers by the code of the field.</summary>
    public FormAnswers(CaseForm form, IReadOnlyDictionary<string, FormAnswer>? answers = null)
    {
        Form = form;
        _answers = new Dictionary<string, FormAnswer>(answers ?? new Dictionary<string, FormAnswer>());
    }

    public CaseForm Form { get; }

    public IReadOnlyDictionary<string, FormAnswer> All => _answers;

    /// <summary>The answer of a field; null where it is unknown.</summary>
    public FormAnswer? Of(string field) => _answers.GetValueOrDefault(field);

    /// <summary>The same answers with one more or another one; null takes it away.</summary>
    public FormAnswers With(string field, FormAnswer? answer)
    {
        var all = new Dictionary<string, FormAnswer>(_answers);
        if (answer is null) all.Remove(field);
        else all[field] = answer;
        return new FormAnswers(Form, all);
    }

    /// <summary>What another form of the same case knows, taken over where this one is still empty and asks the same of the same kind.</summary>
    /// <remarks>Sealed answers stay where they are: nothing unseals them by the way.</remarks>
    public FormAnswers FilledFrom(FormAnswers other)
    {
        var all = new Dictionary<string, FormAnswer>(_answers);
        foreach (var (code, answer) in other._answers)
            if (other.Form.FindField(code) is { Sealed: false } from && Form.FindField(code) is { Sealed: false } to && from.Kind == to.Kind && FormRules.Fits(to, answer))
                all.TryAdd(code, answer);
        return new FormAnswers(Form, all);
    }

    /// <summary>What everybody on the case may read: sealed fields and columns are left out.</summary>
    public FormAnswers WithoutSealed() => new(Form, Form.Fields
        .Where(f => !f.Sealed && _answers.ContainsKey(f.Code))
        .ToDictionary(f => f.Code, f => Unsealed(f, _answers[f.Code])));

    /// <summary>The sealed fields alone, to be kept apart from the case.</summary>
    public FormAnswers OnlySealed() => new(Form, Form.Fields
        .Where(f => f.Sealed && _answers.ContainsKey(f.Code))
        .ToDictionary(f => f.Code, f => _answers[f.Code]));

    /// <summary>Counts of a table of levels, or null while the field has no answer.</summary>
    public LevelTotals? TotalsOf(string field) => (Of(field) as LevelsAnswer)?.Totals;

    /// <summary>The counts of all tables of levels of the form together.</summary>
    public LevelTotals Totals
    {
        get
        {
            var all = Form.Fields.Select(f => TotalsOf(f.Code)).OfType<LevelTotals>().ToList();
            return new LevelTotals(all.Sum(t => t.High), all.Sum(t => t.Medium), all.Sum(t => t.Low));
        }
    }

    /// <summary>Why these answers cannot be kept: an answer that cannot be. Empty fields are no reason.</summary>
    /// <param name="now">UTC.</param>
    public IEnumerable<FieldRefusal> WhyNotKeep(DateTime now) => FormRules.Impossible(this, now);

    /// <summary>Why the form cannot be finished: what <see cref="WhyNotKeep"/> says, and what the law asks for and is missing.</summary>
    /// <param name="now">UTC.</param>
    public IEnumerable<FieldRefusal> WhyNotFinish(DateTime now) => WhyNotKeep(now).Concat(FormRules.Missing(this));

    /// <summary>The answers as text for keeping.</summary>
    public string Write() => FormsData.Write<IReadOnlyDictionary<string, FormAnswer>>(_answers);

    /// <summary>Answers from what <see cref="Write"/> gave.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not such a text.</exception>
    public static FormAnswers Read(CaseForm form, string text) => new(form, FormsData.Parse<Dictionary<string, FormAnswer>>(text));

    private static FormAnswer Unsealed(FormField field, FormAnswer answer)
    {
        var closed = field.Columns.Where(c => c.Sealed).Select(c => c.Code).ToHashSet();
        if (closed.Count == 0 || answer is not TableAnswer table) return answer;
        return new TableAnswer([.. table.Rows.Select(r => r.Where(cell => !closed.Contains(cell.Key)).ToDictionary())]);
    }
}

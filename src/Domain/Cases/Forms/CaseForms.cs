namespace MangNon.Domain.Cases.Forms;

/// <summary>The forms of child protection that hold on a day: Mẫu 01 to 16 of Nghị định 56/2017/NĐ-CP and the papers without a number.</summary>
public sealed class CaseForms
{
    private static readonly Lazy<IReadOnlyList<CaseForm>> Read = new(FormsData.ReadAll);

    private readonly Dictionary<string, CaseForm> _byCode;

    private CaseForms(DateOnly day, IEnumerable<CaseForm> forms)
    {
        Day = day;
        _byCode = forms.ToDictionary(f => f.Code);
    }

    /// <summary>All forms of the product, past ones too.</summary>
    public static IReadOnlyList<CaseForm> Known => Read.Value;

    public DateOnly Day { get; }

    /// <summary>The forms in the order of their numbers, those without one behind.</summary>
    public IReadOnlyList<CaseForm> All => [.. _byCode.Values.OrderBy(f => !f.IsNumbered).ThenBy(f => f.Code, StringComparer.Ordinal)];

    /// <summary>The forms of a day.</summary>
    /// <param name="local">Forms an administrator put in; one takes the place of the product's with the same code.</param>
    public static CaseForms On(DateOnly day, IEnumerable<CaseForm>? local = null)
    {
        var own = (local ?? []).Where(f => f.HoldsOn(day)).GroupBy(f => f.Code).Select(g => g.MaxBy(f => f.From)!).ToList();
        var codes = own.Select(f => f.Code).ToHashSet();
        return new CaseForms(day, own.Concat(Known.Where(f => f.HoldsOn(day) && !codes.Contains(f.Code))));
    }

    /// <summary>The form of a code.</summary>
    /// <exception cref="ArgumentException">None of that code holds on the day.</exception>
    public CaseForm Form(string code) => FindForm(code) ?? throw new ArgumentException($"No form {code} on {Day:yyyy-MM-dd}.", nameof(code));

    /// <summary>The form of a code; null where none holds on the day.</summary>
    public CaseForm? FindForm(string code) => _byCode.GetValueOrDefault(code);
}

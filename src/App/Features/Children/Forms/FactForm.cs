using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Forms;

/// <summary>How a fact stands in time.</summary>
public enum FactTime
{
    /// <summary>It was so from one day to another.</summary>
    Lasting,

    /// <summary>It is so from a day on, until something else is.</summary>
    Since,

    /// <summary>It happened on a day.</summary>
    Happened,
}

/// <summary>
/// The form of a kind of fact: its fields, how a typed draft becomes a fact and a fact a draft again. Pages, proposals, imports and sheets
/// typed back all go through it, so that a field means the same wherever it is written.
/// </summary>
public sealed class FactForm
{
    /// <summary>Name of the first day in a form.</summary>
    public const string From = "tu-ngay";

    /// <summary>Name of the last day.</summary>
    public const string To = "den-ngay";

    /// <summary>Name of the paper a fact rests on.</summary>
    public const string Evidence = "can-cu";

    private readonly Func<FactDraft, FactStamp, Fact> _make;
    private readonly Func<Fact, IEnumerable<(string Field, string? Text)>> _read;
    private readonly Func<Fact, FormWorld, string> _tell;

    private FactForm(string key, Type kind, ChildFacet facet, FactTime time, string title, IReadOnlyList<FactField> fields, Func<FactDraft, FactStamp, Fact> make, Func<Fact, IEnumerable<(string, string?)>> read, Func<Fact, FormWorld, string> tell)
    {
        (Key, Kind, Facet, Time, Title) = (key, kind, facet, time, title);
        Fields = [.. fields, .. TimeFields(time)];
        (_make, _read, _tell) = (make, read, tell);
    }

    /// <summary>Its name in addresses.</summary>
    public string Key { get; }

    /// <summary>The kind of fact.</summary>
    public Type Kind { get; }

    /// <summary>The part of the record whose rights open the form; a single fact may belong to a closer one.</summary>
    public ChildFacet Facet { get; }

    public FactTime Time { get; }

    /// <summary>Vietnamese; the key of the English one.</summary>
    public string Title { get; }

    /// <summary>Its own fields, then those every fact has.</summary>
    public IReadOnlyList<FactField> Fields { get; }

    /// <summary>Several may hold at the same time: circumstances, carers, disabilities.</summary>
    public bool IsMany { get; private init; }

    internal static FactForm Of<T>(string key, ChildFacet facet, FactTime time, string title, IReadOnlyList<FactField> fields, Func<FactDraft, FactStamp, T> make, Func<T, IEnumerable<(string, string?)>> read, Func<T, FormWorld, string> tell, bool isMany = false)
        where T : Fact => new(key, typeof(T), facet, time, title, fields, make, f => read((T)f), (f, w) => tell((T)f, w)) { IsMany = isMany };

    /// <summary>The fact that was typed, or null where something cannot be used: what is wrong stands in the draft.</summary>
    public Fact? Make(FactDraft draft, FactStamp stamp)
    {
        var fact = _make(draft, stamp);
        return draft.Faults.Count == 0 ? fact : null;
    }

    /// <summary>The fact as it would be typed.</summary>
    public Dictionary<string, string?> Read(Fact fact)
    {
        var typed = _read(fact).ToDictionary(p => p.Field, p => p.Text);
        typed[From] = Days.Show(fact.From);
        if (Time is FactTime.Lasting) typed[To] = Days.Show(fact.To);
        typed[Evidence] = fact.Evidence;
        return typed;
    }

    /// <summary>The fact in a few words of the language at hand.</summary>
    public string Tell(Fact fact, FormWorld world) => _tell(fact, world);

    private static IEnumerable<FactField> TimeFields(FactTime time)
    {
        yield return new FactField(From, time is FactTime.Happened ? "Ngày" : "Từ ngày", FieldShape.Day, Help: "ngày/tháng/năm, ví dụ 01/12/2026");
        if (time is FactTime.Lasting) yield return new FactField(To, "Đến hết ngày", FieldShape.Day, IsOptional: true, Help: "để trống nếu vẫn còn như vậy");
        yield return new FactField(Evidence, "Căn cứ", FieldShape.Line, IsOptional: true, Help: "giấy tờ hoặc người cho biết, ví dụ Giấy khai sinh số 12/2024");
    }
}

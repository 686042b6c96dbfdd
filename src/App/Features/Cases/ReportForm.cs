using System.Globalization;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Cases;

/// <summary>A report of a child in danger as it is typed: names of the fields are those of the page.</summary>
public sealed class ReportForm
{
    /// <summary>Most children the page has fields for.</summary>
    public const int MostOnPage = 10;

    private readonly IReadOnlyDictionary<string, string?> _typed;

    private ReportForm(IReadOnlyDictionary<string, string?> typed, int children) => (_typed, Children) = (typed, children);

    /// <summary>How many children have fields.</summary>
    public int Children { get; }

    public string? this[string field] => _typed.GetValueOrDefault(field);

    /// <summary>The page as it is first shown to this person.</summary>
    public static ReportForm Empty(Viewer? me, DateTime now) => new(new Dictionary<string, string?>
    {
        ["qua-dau"] = me is null ? nameof(ReportChannel.PublicPage) : ChannelOf(me)?.ToString(),
        ["luc"] = OfficeClock.Show(now),
    }, children: 1);

    /// <param name="more">Fields for one more child are wanted.</param>
    public static ReportForm Of(IFormCollection form, bool more)
    {
        var children = int.TryParse(form["so-tre"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostOnPage) : 1;
        return new ReportForm(form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString()), Math.Min(MostOnPage, more ? children + 1 : children));
    }

    /// <summary>A box of several with one name is ticked.</summary>
    public bool HasForm(HarmForms form) => Ticked.Contains(form);

    /// <summary>What the unit of the one who types is by itself; null for those who run the ward, who take in from anywhere.</summary>
    public static ReportChannel? ChannelOf(Viewer me) => me.RunsTheWard ? null : me.UnitKind switch
    {
        UnitKind.School => ReportChannel.School,
        UnitKind.HealthStation => ReportChannel.HealthFacility,
        UnitKind.Police => ReportChannel.Police,
        UnitKind.ResidentialGroup => ReportChannel.Street,
        _ => ReportChannel.OtherBody,
    };

    /// <summary>
    /// What was typed. For those who run the ward the instant is when the ward got it; the police are a receiving place of their own
    /// (Nghị định 56/2017/NĐ-CP Điều 25 khoản 1), so theirs is kept beside the ward's, which is now.
    /// </summary>
    public ReportFacts Read(Viewer? me, ModelStateDictionary errors, Texts t, DateTime now)
    {
        var channel = me is null ? ReportChannel.PublicPage : ChannelOf(me) ?? Enum.Parse<ReportChannel>(Chosen<ReportChannel>("qua-dau") ?? nameof(ReportChannel.InPerson));
        var (typed, first) = (Instant("luc", errors, t), Instant("noi-khac-luc", errors, t));
        var runs = me?.RunsTheWard is true;
        var received = runs ? typed : now;
        if (!runs) first = channel is ReportChannel.Police && typed < now ? typed : null;
        return new ReportFacts(channel, received, first, runs ? this["noi-khac"] : first is null ? null : me?.PostTitle, this["ke"],
            Enum.Parse<Whereabouts>(Chosen<Whereabouts>("o-dau") ?? nameof(Whereabouts.Unknown)), this["noi"], this["khi-nao"], Ticked.Aggregate(HarmForms.None, (all, one) => all | one),
            Enum.Parse<Known>(Chosen<Known>("nguy-hiem") ?? nameof(Known.Unknown)), Enum.Parse<Known>(Chosen<Known>("nguoi-nuoi") ?? nameof(Known.Unknown)), this["ai-gay"], this["da-lam"]);
    }

    /// <summary>Children told of; fields left empty are none, but one child there always is.</summary>
    public IReadOnlyList<ChildTold> ReadChildren()
    {
        var told = Enumerable.Range(0, Children)
            .Select(i => new ChildTold(Ids.New<ReportPartId>(), this[$"ten-{i}"], this[$"tuoi-{i}"], Chosen<Sex>($"gioi-{i}") is { } sex ? Enum.Parse<Sex>(sex) : null, this[$"cho-o-{i}"]))
            .Where(c => !string.IsNullOrWhiteSpace(c.Name + c.Born + c.Address) || c.Sex is not null).ToList();
        return told.Count > 0 ? told : [new ChildTold(Ids.New<ReportPartId>(), null, null, null, null)];
    }

    /// <summary>Who told, where anything is known of them and no rule speaks against it.</summary>
    public Informant? ReadInformant(CaseReportId report, WardId ward) =>
        Informant.IsTold(this["bao-ten"], this["bao-dt"], this["bao-dia-chi"], this["bao-quan-he"]) ? new Informant(report, ward, this["bao-ten"], this["bao-dt"], this["bao-dia-chi"], this["bao-quan-he"]) : null;

    public IEnumerable<Domain.Refusal> WhyNotKeepInformant() => Informant.WhyNotKeep(this["bao-ten"], this["bao-dt"], this["bao-dia-chi"], this["bao-quan-he"]);

    /// <summary>Field that a refusal of the register is about.</summary>
    public static string FieldOf(string code) => code switch
    {
        "case-report.received-at" or "case-report.received-long-ago" => "luc",
        "case-report.first-received-later" => "noi-khac-luc",
        "case-report.what" => "ke",
        _ => "",
    };

    private IReadOnlyList<HarmForms> Ticked => [.. (this["hinh-thuc"] ?? "").Split(',').Select(w => Enum.TryParse<HarmForms>(w, out var form) && Enum.IsDefined(form) ? form : HarmForms.None).Where(f => f is not HarmForms.None)];

    // A value that is none of the list counts as not chosen.
    private string? Chosen<T>(string field)
        where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(n => n == this[field]);

    private DateTime? Instant(string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryReadInstant(this[field], out var instant)) errors.AddModelError(field, t["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        return instant;
    }
}

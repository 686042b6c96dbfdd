using System.Globalization;
using System.Text.Json;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Cases;

/// <summary>What is typed for a step of a case. Its fields are kept as they are, so that a draft and the finished paper hold every word.</summary>
public sealed class StepForm
{
    /// <summary>Rows for services in a plan.</summary>
    public const int MostServices = 8;

    /// <summary>Headings of the specific assessment, points a to h (Nghị định 56/2017/NĐ-CP Điều 27 khoản 1).</summary>
    public static IReadOnlyList<string> Points { get; } = ["a", "b", "c", "d", "dd", "e", "g", "h"];

    private readonly Dictionary<string, string?> _typed;

    private StepForm(Dictionary<string, string?> typed) => _typed = typed;

    public string? this[string field] => _typed.GetValueOrDefault(field);

    public static StepForm Empty(DateTime now) => new(new Dictionary<string, string?> { ["luc"] = OfficeClock.Show(now) });

    /// <summary>A form shown for the first time with these values in it.</summary>
    public static StepForm With(Dictionary<string, string?> values) => new(values);

    public static StepForm Of(IFormCollection form) => new(form.Where(f => !f.Key.StartsWith('_') && f.Key is not "version").ToDictionary(f => f.Key, f => (string?)f.Value.ToString()));

    /// <summary>As a paper kept it.</summary>
    public static StepForm Of(CasePaper paper) => new(JsonSerializer.Deserialize<Dictionary<string, string?>>(paper.Answers) ?? []);

    /// <summary>The same with one field filled.</summary>
    public StepForm With(string field, string? value) => new(new Dictionary<string, string?>(_typed) { [field] = value });

    /// <summary>As a paper keeps it.</summary>
    public string AsJson() => JsonSerializer.Serialize(_typed.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary());

    /// <summary>Words of a field; null where there are none.</summary>
    public string? Words(string field) => string.IsNullOrWhiteSpace(this[field]) ? null : this[field]!.Trim();

    public bool Has(string field) => this[field] is "true" or "true,true";

    public Known Known(string field) => Enum.TryParse<Known>(this[field], out var known) && Enum.IsDefined(known) ? known : Domain.Cases.Known.Unknown;

    /// <summary>Yes, no, or null for not known.</summary>
    public bool? YesNo(string field) => Known(field) switch { Domain.Cases.Known.Yes => true, Domain.Cases.Known.No => false, _ => null };

    public T? Choice<T>(string field)
        where T : struct, Enum => Enum.GetNames<T>().Contains(this[field]) ? Enum.Parse<T>(this[field]!) : null;

    /// <summary>Answered rows of an assessment.</summary>
    public IReadOnlyDictionary<string, AssessmentLevel> Levels(string form) =>
        AssessmentRows.Of(form).Select(r => (r.Code, Level: Choice<AssessmentLevel>(r.Code))).Where(r => r.Level is not null).ToDictionary(r => r.Code, r => r.Level!.Value);

    /// <summary>When it happened; the error stands at its field.</summary>
    public DateTime At(ModelStateDictionary errors, Texts t, DateTime now)
    {
        if (!Days.TryReadInstant(this["luc"], out var at)) errors.AddModelError("luc", t["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        else if (at > now) errors.AddModelError("luc", t["Giờ này ở tương lai. Bây giờ là {0}.", OfficeClock.Show(now)]);
        return at ?? now;
    }

    public DateOnly? Day(string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(this[field], out var day)) errors.AddModelError(field, t["Ngày chưa đúng, ví dụ 30/11/2026."]);
        return day;
    }

    /// <summary>A day of birth, or a year alone; null where nothing is typed or it cannot be read, which stands at the field.</summary>
    public BirthDate? Birth(string field, ModelStateDictionary errors, Texts t)
    {
        if (Words(field) is not { } words) return null;
        var born = BirthText.Find(words);
        if (born is null) errors.AddModelError(field, t["Ngày sinh chưa đúng, ví dụ 12/05/1980 hoặc chỉ năm 1980."]);
        return born;
    }

    /// <summary>Services typed into a plan; an empty row is none. What is wrong stands at the row.</summary>
    public IReadOnlyList<PlannedService> Services(ModelStateDictionary errors, Texts t)
    {
        var services = new List<PlannedService>();
        foreach (var i in Enumerable.Range(0, MostServices).Where(i => !string.IsNullOrWhiteSpace(this[$"viec-{i}"] + this[$"ai-{i}"] + this[$"noi-{i}"])))
        {
            var planned = new PlannedService(Words($"viec-{i}"), Words($"ai-{i}"), Words($"noi-{i}"), Day($"tu-{i}", errors, t), Day($"den-{i}", errors, t), Cost(i, errors, t));
            foreach (var refusal in CaseService.WhyNotPlan(planned)) errors.AddModelError(FieldOf(refusal, i), t[refusal.Code]);
            services.Add(planned);
        }

        if (services.Count == 0) errors.AddModelError("viec-0", t["Kế hoạch phải có ít nhất một dịch vụ hoặc công việc (Điều 28 khoản 3)."]);
        return services;
    }

    private long? Cost(int row, ModelStateDictionary errors, Texts t)
    {
        var text = this[$"tien-{row}"]?.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (string.IsNullOrEmpty(text)) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cost)) return cost;
        errors.AddModelError($"tien-{row}", t["Số tiền là một số, tính bằng đồng."]);
        return null;
    }

    private static string FieldOf(Refusal refusal, int row) => refusal.Code switch
    {
        "case-service.responsible" => $"ai-{row}",
        "case-service.days" => $"tu-{row}",
        "case-service.cost" => $"tien-{row}",
        _ => $"viec-{row}",
    };
}

using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Plans;

/// <summary>What a person typed about a task; kept when it cannot be saved yet.</summary>
public sealed record TypedTask
{
    public Guid Task { get; init; }

    /// <summary>Version the form was shown with.</summary>
    public int Version { get; init; }

    public string? Text { get; init; }

    public Guid? Lead { get; init; }

    public Guid[] Supporting { get; init; } = [];

    public string? Product { get; init; }

    public string? From { get; init; }

    public string? Due { get; init; }

    /// <summary>In đồng: "12.000.000".</summary>
    public string? Money { get; init; }

    /// <summary>One a line.</summary>
    public string? Targets { get; init; }

    /// <summary>Each line of the text becomes a task of its own.</summary>
    public bool Split { get; init; }

    /// <summary>A task as it stands, in the words of the form.</summary>
    public static TypedTask Of(PlanTask task) => new()
    {
        Text = task.Text,
        Lead = task.LeadUnitId?.Value,
        Supporting = [.. task.Support.Select(s => s.UnitId.Value)],
        Product = task.Product,
        From = Days.Show(task.DueFrom),
        Due = Days.Show(task.DueOn),
        Money = task.Money?.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")),
        Targets = string.Join('\n', task.Targets.Select(t => t.Text)),
    };

    /// <summary>Reads it; what cannot be read is named beside its field.</summary>
    public TaskFacts? Read(ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(From, out var first)) errors.AddModelError("tu", t["Ngày bắt đầu chưa đúng dạng ngày/tháng/năm."]);
        if (!Days.TryRead(Due, out var last)) errors.AddModelError("den", t["Hạn chưa đúng dạng ngày/tháng/năm."]);
        if (first > last) errors.AddModelError("den", t["Hạn không thể trước ngày bắt đầu."]);
        if (string.IsNullOrWhiteSpace(Text)) errors.AddModelError("nd", t["Nhiệm vụ cần có nội dung. Nếu không phải nhiệm vụ, hãy chọn Bỏ."]);
        var money = ReadMoney(errors, t);
        var targets = TypedTargets.Of(Targets);
        if (targets.Unread is [var line, ..]) errors.AddModelError("ct", t["Chỉ tiêu \"{0}\" chưa có con số và đơn vị tính, ví dụ: trên 95% trẻ em được khai sinh.", line]);
        return errors.IsValid ? new TaskFacts(Text!, Product, money, first, last, targets.Read) : null;
    }

    private const long MostMoney = 1_000_000_000_000_000;

    private long? ReadMoney(ModelStateDictionary errors, Texts t)
    {
        if (string.IsNullOrWhiteSpace(Money)) return null;
        var digits = Money.Replace("đồng", "", StringComparison.OrdinalIgnoreCase).Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sum) && sum <= MostMoney) return sum;
        errors.AddModelError("kp", t["Kinh phí là số đồng, viết như 12.000.000."]);
        return null;
    }
}

/// <summary>A typed task as it was read.</summary>
public sealed record TaskFacts(string Text, string? Product, long? Money, DateOnly? From, DateOnly? Due, IReadOnlyList<TargetReading> Targets);

/// <summary>What a person typed about the head and the end of a plan.</summary>
public sealed record TypedHead
{
    public string? Title { get; init; }

    public string? Number { get; init; }

    public string? IssuedOn { get; init; }

    public string? Issuer { get; init; }

    public string? SignedBy { get; init; }

    /// <summary>Nơi nhận, one a line.</summary>
    public string? Recipients { get; init; }

    public string? Year { get; init; }

    public int Version { get; init; }

    /// <summary>Reads it; what cannot be read is named beside its field.</summary>
    public HeadFacts? Read(ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(IssuedOn, out var issued)) errors.AddModelError("ngay", t["Ngày ban hành chưa đúng dạng ngày/tháng/năm, ví dụ 05/02/2026."]);
        if (string.IsNullOrWhiteSpace(Title)) errors.AddModelError("trich-yeu", t["Cần trích yếu của kế hoạch."]);
        var year = ReadYear(Year, errors, "nam", t);
        return errors.IsValid ? new HeadFacts(year!.Value, issued) : null;
    }

    /// <summary>Reads a year of four digits.</summary>
    internal static int? ReadYear(string? typed, ModelStateDictionary errors, string field, Texts t)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100) return year;
        errors.AddModelError(field, t["Năm của kế hoạch là bốn chữ số, ví dụ 2026."]);
        return null;
    }

    /// <summary>Writes it into the plan.</summary>
    public void PutInto(Plan plan, HeadFacts facts)
    {
        plan.Correct(Title!, Number, facts.IssuedOn, Issuer, facts.Year);
        plan.CorrectEnd(SignedBy, Recipients);
    }
}

/// <summary>Year and day of a typed head.</summary>
public sealed record HeadFacts(int Year, DateOnly? IssuedOn);

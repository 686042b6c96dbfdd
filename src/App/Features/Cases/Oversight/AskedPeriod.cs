using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>The days the figures are asked for, as they stand in the address; nothing asked is this year until today.</summary>
public sealed class AskedPeriod
{
    /// <summary>First day, typed.</summary>
    [FromQuery(Name = "tu")]
    public string? From { get; set; }

    /// <summary>Last day, typed.</summary>
    [FromQuery(Name = "den")]
    public string? To { get; set; }

    /// <summary>What is wrong with it: the field and its sentence; none where it is a period.</summary>
    public IEnumerable<(string Field, string Words)> WhyNot(DateOnly today, Texts t)
    {
        if (!Days.TryRead(From, out _)) yield return ("tu", t["Ngày đầu chưa đúng dạng ngày/tháng/năm, ví dụ 01/01/2026."]);
        if (!Days.TryRead(To, out _)) yield return ("den", t["Ngày cuối chưa đúng dạng ngày/tháng/năm, ví dụ 30/11/2026."]);
        if (Read(today) is { } period && period.To < period.From) yield return ("den", t["Ngày cuối phải từ ngày đầu trở đi."]);
    }

    /// <summary>The period; null where a day cannot be read.</summary>
    public OversightPeriod? Read(DateOnly today)
    {
        if (!Days.TryRead(From, out var from) || !Days.TryRead(To, out var to)) return null;
        var last = to ?? today;
        return new OversightPeriod(from ?? new DateOnly(last.Year, 1, 1), last);
    }
}

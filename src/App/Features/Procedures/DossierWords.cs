using MangNon.App.Features.Calendar;
using MangNon.App.Features.Cases;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Calendar;
using MangNon.Domain.Procedures;

namespace MangNon.App.Features.Procedures;

/// <summary>Dossiers and procedures in words.</summary>
internal static class DossierWords
{
    /// <summary>Name of the procedure.</summary>
    public static string Name(Texts t, Procedure procedure) => t.Either(procedure.Vi, procedure.En);

    /// <summary>"12 giờ từ khi đủ hồ sơ", or that the law counts only from the decision.</summary>
    public static string Limit(Texts t, Procedure procedure) => procedure.Counted is ProcedureStart.FromDossier
        ? t["{0} từ khi đủ hồ sơ", ClockWords.Length(t, procedure.Length)]
        : t["{0} từ ngày ra quyết định; ngày hẹn trả do hai bên thống nhất", ClockWords.Length(t, procedure.Length)];

    /// <summary>What is missing, as one sentence part.</summary>
    public static string Missing(Texts t, Dossier dossier) => string.Join("; ", dossier.Missing.Select(p => t.Either(p.Vi, p.En)));

    /// <summary>The appointed result: a day, or an instant for a limit in hours.</summary>
    public static string Due(Dossier dossier) => dossier.DueOn is { } day ? Days.Show(day) : dossier.DueAt is { } at ? OfficeClock.Show(at) : "";

    /// <summary>How long there is until the result is due.</summary>
    public static string Left(Texts t, WorkingDays workingDays, WorkingCalendar calendar, Dossier dossier, DateTime now) =>
        dossier.DueOn is { } day ? workingDays.InWords(calendar, day) : dossier.DueAt is { } at ? CaseWords.Left(t, at, now) : "";
}

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

    /// <summary>Name of the procedure with this id, whenever it was in force.</summary>
    public static string NameOf(Texts t, string id) => Name(t, ProcedureLaw.All.First(p => p.Id == id));

    /// <summary>What is counted of a procedure: the heading and the number.</summary>
    public static IReadOnlyList<(string Name, Func<ProcedureKeeping, int> Of, bool IsBad)> Counts(Texts t) =>
    [
        (t["Đã nhận"], k => k.TakenIn, false),
        (t["Yêu cầu bổ sung một lần"], k => k.AskedOnce, false),
        (t["Yêu cầu quá số lần"], k => k.AskedAgain, true),
        (t["Quá ngày phải bổ sung"], k => k.PastAnswer, true),
        (t["Trả đúng hẹn"], k => k.InTime, false),
        (t["Trả muộn"], k => k.Late, true),
        (t["Quá hạn, chưa trả"], k => k.Overdue, true),
        (t["Không giải quyết"], k => k.NotSettled, false),
    ];

    /// <summary>"12 giờ từ khi đủ hồ sơ", or that the law counts only from the decision.</summary>
    public static string Limit(Texts t, Procedure procedure) => procedure.Counted is ProcedureStart.FromDossier
        ? t["{0} từ khi đủ hồ sơ", ClockWords.Length(t, procedure.Length)]
        : t["{0} từ ngày ra quyết định; ngày hẹn trả do hai bên thống nhất", ClockWords.Length(t, procedure.Length)];

    /// <summary>Papers of a request, as one sentence part.</summary>
    public static string Asked(Texts t, Dossier dossier, PaperRequest request) => string.Join("; ", AskedOf(dossier, request).Select(p => t.Either(p.Vi, p.En)));

    /// <summary>Papers of a request, in the order of the procedure.</summary>
    public static IEnumerable<ProcedurePaper> AskedOf(Dossier dossier, PaperRequest request) => dossier.Procedure.Papers.Where(p => request.Papers.Contains(p.Code));

    /// <summary>The end that is ticked; giving back where nothing is.</summary>
    public static DossierAct EndOf(string? ticked) => ticked switch
    {
        "tu-choi" => DossierAct.Refuse,
        "rut" => DossierAct.Withdraw,
        _ => DossierAct.Return,
    };

    /// <summary>The appointed result: a day, or an instant for a limit in hours.</summary>
    public static string Due(Dossier dossier) => dossier.DueOn is { } day ? Days.Show(day) : dossier.DueAt is { } at ? OfficeClock.Show(at) : "";

    /// <summary>How long there is until the result is due.</summary>
    public static string Left(Texts t, WorkingDays workingDays, WorkingCalendar calendar, Dossier dossier, DateTime now) =>
        dossier.DueOn is { } day ? workingDays.InWords(calendar, day) : dossier.DueAt is { } at ? CaseWords.Left(t, at, now) : "";
}

using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;

namespace MangNon.Bench.Seeding;

/// <summary>Invented cases of the invented ward: one in eight open, at every stage, with the entries such a case has.</summary>
internal sealed class CaseSeed(AppDb db, OfficeClock clock, Viewer officer, Viewer chairman)
{
    private const int OneOpenIn = 8;
    private const int AtATime = 100;

    /// <summary>Adds as many cases to the ward.</summary>
    /// <returns>One of the open ones.</returns>
    public async Task<ProtectionCaseId> FillAsync(int cases)
    {
        var (first, report) = (await db.NextCaseNumberAsync(officer.Ward, clock.Today.Year), await db.NextReportNumberAsync(officer.Ward, clock.Today.Year));
        ProtectionCaseId open = default;
        for (var i = 0; i < cases; i++)
        {
            var one = Invent(i, first + i, report + i);
            if (!one.IsClosed) open = one.Id;
            if (i % AtATime == AtATime - 1 || i == cases - 1) await FlushAsync();
        }

        return open;
    }

    private async Task FlushAsync()
    {
        await db.SaveAsync(new Act(officer, "bench.seed", clock.Now, "ward/cases"));
        db.ChangeTracker.Clear();
    }

    private ProtectionCase Invent(int i, int number, int reportNumber)
    {
        var isOpen = i % OneOpenIn == 0;
        var began = clock.Now.AddHours(isOpen ? -(i % 40) * 12 - 3 : -24 * 60 - i * 7);
        var facts = new ReportFacts(ReportChannel.Phone, began, null, null, "Người gọi kể em bị đánh nhiều tối liền.", Whereabouts.ThisWard, "Tổ dân phố 3", null, HarmForms.Violence, Known.Unknown, Known.Unknown, null, null);
        var report = new CaseReport(Ids.New<CaseReportId>(), officer.Ward, officer.Account, officer.Unit, reportNumber, facts, [new ChildTold(Ids.New<ReportPartId>(), $"Trẻ Đặt Ra {i}", "khoảng 9 tuổi", null, null)], began);
        var one = new ProtectionCase(Ids.New<ProtectionCaseId>(), officer.Account, number, report, report.Told(1), CaseGroup.Abused, began);
        foreach (var entry in ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>)) one.Write(entry, clock.Now);
        db.AddRange(report, one, CircleMember.Worker(Ids.New<CircleMemberId>(), officer.Ward, RecordKind.Case, one.Id.Value, officer.Account, OfficeClock.DayOf(began)));
        Story(one, began, isOpen ? i / OneOpenIn % 6 : 99);
        return one;
    }

    private void Story(ProtectionCase one, DateTime began, int until)
    {
        (CaseStep Step, CaseEventKind Kind, double AfterHours, Viewer By)[] story =
        [
            (CaseStep.AssessInitially, CaseEventKind.InitialAssessmentDone, 1, officer),
            (CaseStep.DeclineEmergencyMeasure, CaseEventKind.EmergencyMeasureDeclined, 1.2, chairman),
            (CaseStep.AssessSpecifically, CaseEventKind.SpecificAssessmentDone, 1.5, officer),
            (CaseStep.HoldMeeting, CaseEventKind.MeetingHeld, 1.8, officer),
            (CaseStep.SubmitPlan, CaseEventKind.PlanSubmitted, 2, officer),
            (CaseStep.ApprovePlan, CaseEventKind.PlanApproved, 2.2, chairman),
            (CaseStep.SendPlan, CaseEventKind.PlanSent, 2.4, officer),
            (CaseStep.NoteContact, CaseEventKind.ContactMade, 2.6, officer),
            (CaseStep.Review, CaseEventKind.ReviewDone, 2.8, officer),
            (CaseStep.Close, CaseEventKind.Closed, 2.9, chairman),
        ];
        foreach (var (step, kind, after, by) in story.Take(until))
        {
            if (step is CaseStep.Review) one.Conclude(ReviewOutcome.Close);
            var standing = CaseStanding.Of(one, by.Account.Value, by.Role is Domain.Organisation.Role.Leader, openReferrals: 0, leavesListOn: null, clock.Today);
            var facts = standing with { HasReason = true, HasChildRecord = true, ChildOpinionWritten = true, ParentsOpinionWritten = true, MeetingChairedByChairman = true, MeetingHadResidents = true, MeetingHadParents = true, MinutesWritten = true };
            one.Take(step, facts, [new CaseEntry(Ids.New<CaseEntryId>(), kind, began.AddHours(after), clock.Now, by.Account) { Subject = kind is CaseEventKind.ContactMade or CaseEventKind.Closed ? Guid.Empty : one.Round, Words = "Đã làm theo quy trình, ghi lại ở đây." }], Ids.New(), clock.Now);
        }
    }

    /// <summary>Copies the cases of the first ward of a PostgreSQL into as many others, under identifiers of their own.</summary>
    public static async Task CopyAsync(Dialect dialect, int wards)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync();
        var copies = new TableCopies(connection);
        foreach (var table in (string[])["protection_cases", "case_entries", "case_services", "case_reports", "case_report_children"]) await copies.CopyAsync(table, wards, ValueOf);
        await copies.AnalyseAsync();
    }

    // The case itself, and its first round, have the empty identifier in every copy.
    private static string ValueOf(string column, string type) => (column, type) switch
    {
        ("ChildId", _) => "null::uuid",
        (_, "uuid") => $"case when \"{column}\" = '00000000-0000-0000-0000-000000000000' then \"{column}\" else md5(\"{column}\"::text || n)::uuid end",
        _ => $"\"{column}\"",
    };
}

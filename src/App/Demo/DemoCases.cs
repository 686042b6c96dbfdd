using MangNon.App.Data;
using MangNon.App.Features.Cases;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace MangNon.App.Demo;

/// <summary>
/// Two matters of the invented ward: a case whose plan is being carried out, and a report of this morning nobody has settled. They go through the same
/// verbs as people's. Nobody in them exists.
/// </summary>
public sealed class DemoCases(AppDb db, OfficeClock clock, Texts t)
{
    private Viewer _officer = null!;
    private Viewer _chairman = null!;

    /// <summary>Writes them down in a ward whose registry is filled.</summary>
    public async Task CreateAsync()
    {
        _officer = (await db.FindViewerAsync(await db.AccountOfAsync("vanhoa"), clock.Today))!;
        _chairman = (await db.FindViewerAsync(await db.AccountOfAsync("chutich"), clock.Today))!;
        var teacher = (await db.FindViewerAsync(await db.AccountOfAsync("truong.tieuhoc"), clock.Today))!;
        db.ChangeTracker.Clear();
        var child = await db.ChildrenFor(_officer).Where(c => c.SchoolId == teacher.Unit).OrderBy(c => c.Id).FirstOrDefaultAsync();
        var began = clock.Now.AddDays(-20);
        var report = Report(1, teacher, ReportChannel.School, began, "Em hay nghỉ học, đến lớp người lấm lem, kể ở nhà một mình buổi tối vì cha mẹ đi làm ca đêm.", HarmForms.Abandonment, child?.FullName, "học lớp 3");
        report.Link(1, child?.Id);
        CarryOut(report, began);
        Report(2, _officer, ReportChannel.Phone, clock.Now.AddHours(-2), "Người gọi nghe tiếng quát mắng, tiếng trẻ khóc ở căn nhà cuối ngõ nhiều tối liền. Chưa rõ tên em.", HarmForms.None, null, "khoảng 6 tuổi");
        await db.SaveAsync(new Act(_officer, "demo.seed", clock.Now, "ward/demo", "Tin và ca do máy đặt ra"));
    }

    private CaseReport Report(int number, Viewer by, ReportChannel channel, DateTime at, string what, HarmForms forms, string? name, string? born)
    {
        var facts = new ReportFacts(channel, at, null, null, what, Whereabouts.ThisWard, null, null, forms, Known.No, Known.Unknown, null, null);
        var report = new CaseReport(Ids.New<CaseReportId>(), by.Ward, by.Account, by.Unit, number, facts, [new ChildTold(Ids.New<ReportPartId>(), name, born, null, null)], at);
        db.Add(report);
        return report;
    }

    private void CarryOut(CaseReport report, DateTime began)
    {
        var one = new ProtectionCase(Ids.New<ProtectionCaseId>(), _officer.Account, 1, report, report.Told(1), CaseGroup.AtRisk, began.AddHours(1));
        foreach (var entry in ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>)) one.Write(entry, began.AddHours(1));
        one.Place(Whereabouts.ThisWard, null, Whereabouts.ThisWard, null, Whereabouts.ThisWard, null);
        db.AddRange(one, CircleMember.Worker(Ids.New<CircleMemberId>(), one.WardId, RecordKind.Case, one.Id.Value, _officer.Account, OfficeClock.DayOf(began)));
        var levels = AssessmentRows.Of("02").ToDictionary(r => r.Code, r => r.Part is AssessmentPart.Harm ? "Medium" : "High");
        Take(one, CaseStep.AssessInitially, _officer, began.AddHours(4), new(levels) { ["nghiem-trong"] = "No", ["nguoi-nuoi"] = "No", ["khan-cap"] = "No" });
        Take(one, CaseStep.DeclineEmergencyMeasure, _chairman, began.AddHours(5), new() { ["ghi-lai"] = "Em an toàn, có bà nội trông; chưa thấy tổn hại." });
        Take(one, CaseStep.AssessSpecifically, _officer, began.AddDays(2), new() { ["a"] = "Khỏe, hơi nhẹ cân, rụt rè.", ["b"] = "Cha mẹ làm ca đêm, bà nội già yếu.", ["g"] = "Em muốn có người ở nhà buổi tối.", ["h"] = "Cha mẹ muốn đổi ca, nhờ hàng xóm trông." });
        Take(one, CaseStep.HoldMeeting, _officer, began.AddDays(3), new() { ["chu-tri"] = "true", ["khu-dan-cu"] = "true", ["cha-me"] = "true", ["ghi-lai"] = "Thống nhất: đổi ca làm, lớp học buổi chiều, tổ dân phố thăm hằng tuần." });
        Take(one, CaseStep.SubmitPlan, _officer, began.AddDays(4), new() { ["viec-0"] = "Lớp học buổi chiều tại trường", ["ai-0"] = "Trường Tiểu học", ["tu-0"] = Days.Show(OfficeClock.DayOf(began.AddDays(5))), ["den-0"] = Days.Show(OfficeClock.DayOf(began.AddDays(90))), ["viec-1"] = "Thăm gia đình hằng tuần", ["ai-1"] = "Cộng tác viên tổ dân phố", ["tu-1"] = Days.Show(OfficeClock.DayOf(began.AddDays(5))), ["den-1"] = Days.Show(OfficeClock.DayOf(began.AddDays(60))) });
        Take(one, CaseStep.ApprovePlan, _chairman, began.AddDays(5), new() { ["so-quyet-dinh"] = "118/QĐ-UBND" });
        Take(one, CaseStep.SendPlan, _officer, began.AddDays(5).AddHours(2), new() { ["ghi-lai"] = "Gửi nhà trường, tổ dân phố, cha mẹ em." });
        Take(one, CaseStep.NoteContact, _officer, began.AddDays(17), new() { ["ghi-lai"] = "Thăm nhà buổi tối: có mẹ ở nhà, em đang học bài." });
    }

    // As the page of a step does it, at the hour it is said to have been done.
    private void Take(ProtectionCase one, CaseStep step, Viewer by, DateTime at, Dictionary<string, string> fields)
    {
        fields["luc"] = OfficeClock.Show(at);
        var typed = StepForm.Of(new FormCollection(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value))));
        var clocks = CaseClocks.Of(one.Events, ClockRules.Default, WorkingCalendarData.Default, at);
        var standing = CaseStanding.Of(one, by.Account.Value, by.Role is Role.Leader, openReferrals: 0, leavesListOn: null, OfficeClock.DayOf(at));
        var errors = new ModelStateDictionary();
        var paper = new CasePaper(Ids.New<CasePaperId>(), one, CaseSteps.LawOf(step).Form ?? StepModel.Slug(step), DraftingPage.FormFrom, one.Round, by.Account, at);
        var work = new StepWork(one, step, typed, clocks, ClockRules.Default, by, at, errors, t);
        var facts = work.Read(standing, new StepReceivers([], new Dictionary<WardId, string>(), ""), paper.Id);
        if (!errors.IsValid) throw new InvalidOperationException($"The invented case is refused: {string.Join(", ", errors.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))}");
        work.Take(facts);
        paper.Fill(typed.AsJson(), at);
        paper.Finish(by.Account, at);
        db.Add(paper);
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Features.Plans;
using MangNon.App.Features.Reports;
using MangNon.App.Features.Reports.Owed;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Platform;
using MangNon.Documents.Reading;
using MangNon.Domain.Access;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Demo;

/// <summary>
/// A year of the invented ward around today: its plan, read like any other file; tasks done, late, blocked, returned; the
/// half-year reported and sent, the year's round open. It goes through the same verbs as people do.
/// </summary>
public sealed partial class DemoYear(AppDb db, OfficeClock clock, PlanImporter importer, ReportDesk desk, VersionDesk versions, OwedDesk owed)
{
    private Dictionary<string, Viewer> _people = [];
    private IReadOnlyDictionary<string, PlanTask> _tasks = new Dictionary<string, PlanTask>();

    /// <summary>Fills the year of a ward whose units and people exist.</summary>
    public async Task CreateAsync(WardId ward)
    {
        _people = [];
        foreach (var (account, _) in DemoWard.Accounts.Where(a => a.Account is not ("captren" or "quantri" or "kiemtra")))
            _people[account] = (await db.FindViewerAsync(await db.AccountOfAsync(account), clock.Today))!;
        var officer = _people["vanhoa"];
        var plan = await ImportAsync(officer);
        _tasks = (await db.ReadTasksFor(officer).Include(t => t.Support).Where(t => t.PlanId == plan.Id).ToListAsync()).GroupBy(t => t.Path).ToDictionary(g => g.Key, g => g.First());
        plan.Adopt([.. _tasks.Values], officer.Account, clock.Now);
        await SaveAsync("chutich", "plan.adopt", $"plan/{plan.Id.Value}");
        foreach (var told in Told) Tell(told);
        await SaveAndLetGoAsync(officer, "demo.tell", $"plan/{plan.Id.Value}");
        await ReportAsync(plan, officer);
        await FileAsync(plan, officer);
    }

    // What fell due this year went out two days before.
    private async Task FileAsync(Plan plan, Viewer officer)
    {
        foreach (var (row, number) in (await owed.YearAsync(officer, clock.Today.Year)).Where(r => r.DueOn <= clock.Today).Select((r, i) => (r, 41 + i)))
        {
            var filing = new ReportFiling(Ids.New<ReportFilingId>(), officer.Ward, row.Owed);
            filing.File(new FilingFacts(row.DueOn!.Value.AddDays(-2), row.Owed.Unit is null ? $"{number.ToString(CultureInfo.InvariantCulture)}/BC-UBND" : null, null, null), officer.Account, clock.Now);
            db.Add(filing);
        }

        await SaveAndLetGoAsync(officer, "demo.tell", $"plan/{plan.Id.Value}");
    }

    private async Task<Plan> ImportAsync(Viewer officer)
    {
        var content = Encoding.UTF8.GetBytes(Filled(Resource("ke-hoach.txt")));
        var text = DocumentFile.Read(content, "ke-hoach.txt");
        var plan = await importer.TakeInAsync(officer, content, "ke-hoach.txt", new ReadFile(text, PlanReader.Read(text)), CancellationToken.None);
        await SaveAsync("vanhoa", "plan.import", $"plan/{plan.Id.Value}");
        return plan;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(DemoYear).Assembly.GetManifestResourceStream("demo/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // {+5} is the day in five days; the year is the one of today, so that the ward always lives now.
    private string Filled(string template)
    {
        var year = clock.Today.Year.ToString(CultureInfo.InvariantCulture);
        var filled = template.Replace("{year}", year, StringComparison.Ordinal).Replace("{issued-words}", $"05 tháng 01 năm {year}", StringComparison.Ordinal).Replace("{round}", Day(10), StringComparison.Ordinal);
        return DayToken().Replace(filled, m => Day(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    private string Day(int fromToday) => clock.Today.AddDays(fromToday).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([+-]\d+)\}")]
    private static partial Regex DayToken();

    private sealed record Telling(string Path, string Account, PlanTaskAction Action, int DaysAgo, string? Words, params (string Label, decimal Value, string Unit)[] Numbers);

    private static readonly Telling[] Told =
    [
        new("II.1.c", "vanhoa", PlanTaskAction.Report, 160, "Đã cập nhật quý II.", ("Số trẻ em có hoàn cảnh đặc biệt", 43, "em")),
        new("II.2.a", "phunu", PlanTaskAction.Report, 190, "Đã thống nhất lịch nói chuyện với bốn tổ dân phố."),
        new("II.2.b", "vanhoa", PlanTaskAction.Report, 165, "Đã phát thanh đều mỗi tuần một bài.", ("Số bài phát thanh", 24, "bài")),
        new("II.4.a", "doan", PlanTaskAction.Report, 172, "Đã tổ chức lễ phát động Tháng hành động vì trẻ em tại Trường Tiểu học Măng Non.", ("Số trẻ em tham gia", 320, "em")),
        new("IV.7#2", "congan", PlanTaskAction.Report, 170, "Đã tuần tra mỗi ngày hai lượt tại hai cổng trường."),
        new("IV.10", "mattran", PlanTaskAction.Report, 168, "Đã lập đoàn giám sát và thông báo lịch đến các đơn vị."),
        new("II.1.a", "vanhoa", PlanTaskAction.Report, 60, "Đã phát phiếu rà soát cho 4 tổ dân phố, thu về 3 tổ."),
        new("II.1.a", "vanhoa", PlanTaskAction.Finish, 43, "Đã đối chiếu xong danh sách của 4 tổ dân phố với dữ liệu dân cư.", ("Số trẻ em đã đối chiếu", 1874, "em")),
        new("II.1.a", "phochutich", PlanTaskAction.Accept, 41, null),
        new("II.1.b", "totruong3", PlanTaskAction.Report, 9, "Đã lập danh mục 6 điểm có nguy cơ, cắm được 4 biển.", ("Số biển cảnh báo đã cắm", 4, "biển")),
        new("II.1.c", "vanhoa", PlanTaskAction.Report, 50, "Đã cập nhật quý III.", ("Số trẻ em có hoàn cảnh đặc biệt", 41, "em")),
        new("II.2.a", "phunu", PlanTaskAction.Report, 35, "Đã tổ chức 03 buổi nói chuyện tại tổ dân phố 1, 2 và 4.", ("Số buổi truyền thông", 3, "buổi"), ("Số lượt người dự", 168, "lượt người")),
        new("II.2.b", "vanhoa", PlanTaskAction.Report, 20, "Phát thanh đều mỗi tuần một bài.", ("Số bài phát thanh", 44, "bài")),
        new("II.2.c", "truong.thcs", PlanTaskAction.Report, 15, "Đã giới thiệu cho khối 6 và khối 7.", ("Số học sinh được giới thiệu", 412, "học sinh")),
        new("II.3.a", "tramyte", PlanTaskAction.Finish, 30, "Đã tập huấn một ngày cho cộng tác viên và tổ trưởng tổ dân phố.", ("Số người được tập huấn", 22, "người")),
        new("II.3.a", "vanhoa", PlanTaskAction.Accept, 28, null),
        new("II.3.b", "mattran", PlanTaskAction.Finish, 55, "Đã thăm và tặng quà tại nhà cho các em trong danh sách.", ("Số suất quà", 86, "suất")),
        new("II.3.b", "vanhoa", PlanTaskAction.Accept, 52, null),
        new("II.3.c", "congan", PlanTaskAction.Report, 18, "Đã kiểm tra 3 trên 5 cơ sở.", ("Số cơ sở đã kiểm tra", 3, "cơ sở")),
        new("II.4.a", "doan", PlanTaskAction.Finish, 145, "Đã tổ chức lễ phát động và ngày hội cho thiếu nhi toàn phường.", ("Số trẻ em tham gia", 640, "em")),
        new("II.4.a", "vanhoa", PlanTaskAction.Accept, 140, null),
        new("II.4.b", "doan", PlanTaskAction.Report, 6, "Đã chọn 36 em và hai chủ đề; đang chuẩn bị địa điểm."),
        new("II.4.c", "truong.tieuhoc", PlanTaskAction.Finish, 95, "Đã mở 02 lớp, các em đều nổi và bơi được 25 mét.", ("Số trẻ em học bơi", 62, "em")),
        new("II.4.c", "vanhoa", PlanTaskAction.Accept, 90, null),
        new("IV.2#2", "truong.tieuhoc", PlanTaskAction.Finish, 178, "Đã bàn giao danh sách học sinh nghỉ hè.", ("Số học sinh bàn giao", 512, "học sinh")),
        new("IV.2#2", "vanhoa", PlanTaskAction.Accept, 175, null),
        new("IV.3", "tramyte", PlanTaskAction.Block, 4, "Thiếu giấy cân và thước đo cho hai điểm khám; đã đề nghị cấp bổ sung."),
        new("IV.4", "taichinh", PlanTaskAction.Finish, 130, "Đã cân đối kinh phí trong dự toán năm."),
        new("IV.4", "vanhoa", PlanTaskAction.Accept, 128, null),
        new("IV.5", "vanphong", PlanTaskAction.Finish, 2, "Đã trình danh sách 03 tập thể, 05 cá nhân."),
        new("IV.6", "tuphap", PlanTaskAction.Finish, 8, "Đã rà soát 4 tổ dân phố.", ("Số trẻ em được khai sinh", 5, "em")),
        new("IV.6", "vanhoa", PlanTaskAction.Return, 6, "Nêu rõ số trẻ còn chưa khai sinh và lý do."),
        new("IV.7#2", "congan", PlanTaskAction.Report, 25, "Tuần tra mỗi ngày hai lượt tại hai cổng trường."),
        new("IV.8", "doan", PlanTaskAction.Finish, 80, "Đã lập đội 15 thanh niên trực ở hai bến tắm suốt mùa hè.", ("Số thanh niên tham gia", 15, "người")),
        new("IV.8", "vanhoa", PlanTaskAction.Accept, 78, null),
        new("IV.10", "mattran", PlanTaskAction.Report, 70, "Đã giám sát đợt 1 tại hai trường và một tổ dân phố."),
    ];

    private void Tell(Telling told)
    {
        if (!_tasks.TryGetValue(told.Path, out var task)) return;
        var (me, at) = (_people[told.Account], clock.Now.AddDays(-told.DaysAgo));
        if (at.Year < clock.Today.Year || PlanTaskLifecycle.After(task.Status, told.Action) is null) return;
        var entry = task.Take(told.Action, Ids.New<TaskEntryId>(), told.Words, me.Unit, me.Account, at, OfficeClock.DayOf(at));
        foreach (var (label, value, unit) in told.Numbers) entry.AddNumber(new TaskNumber(Ids.New(), label, value, unit));
        db.Add(entry);
    }

    private async Task ReportAsync(Plan plan, Viewer officer)
    {
        var rounds = await db.RoundsFor(officer).AsNoTracking().Include(r => r.Reporters).Where(r => r.PlanId == plan.Id).OrderBy(r => r.DueOn).ToListAsync();
        var units = await db.UnitsFor(officer).AsNoTracking().ToDictionaryAsync(u => u.Id);
        foreach (var round in rounds)
        {
            var over = round.DueOn < clock.Today;
            var reporting = round.Reporters.Select(r => units[r.UnitId]).OrderBy(u => u.Name, StringComparer.Ordinal).ToList();
            for (var i = 0; i < reporting.Count; i++) await ReportOfAsync(officer, round, reporting[i], over ? 2 : i % 4);
            if (over) await SendAsync(officer, round);
        }
    }

    // 0 has not begun, 1 has sent, 2 is accepted, 3 is still being written.
    private async Task ReportOfAsync(Viewer officer, ReportRound round, Unit unit, int stage)
    {
        if (stage == 0 || _people.Values.FirstOrDefault(p => p.Unit == unit.Id && p.SpeaksForUnit) is not { } head) return;
        var report = await desk.StartAsync(head, round, unit);
        var paragraphs = db.ChangeTracker.Entries<ReportParagraph>().Select(e => e.Entity).Where(p => p.ReportId == report.Id).ToList();
        foreach (var open in paragraphs.Where(p => p.NeedsPerson)) open.Edit(Answer(open.Section, unit), isProtected: false, head.Account, clock.Now);
        if (stage is 1 or 2) report.Submit(paragraphs, clock.Now);
        if (stage is 1 or 2) await FreezeAsync(head, report, round);
        if (stage is 2) report.Accept();
        await SaveAndLetGoAsync(head, "report.start", $"report/{report.Id.Value}");
    }

    // Most have nothing to add; an empty passage is left out of the paper.
    private static string Answer(ReportSection section, Unit? unit) => (section, unit?.Kind) switch
    {
        (ReportSection.Difficulties, UnitKind.School) => "Phòng tham vấn học đường chưa có giáo viên được đào tạo bài bản.",
        (ReportSection.Difficulties, UnitKind.HealthStation) => "Cân, thước đo của trạm đã cũ, phải mượn khi khám ở tổ dân phố.",
        (ReportSection.Proposals, UnitKind.MassOrganisation) => "Phường hỗ trợ thêm tài liệu truyền thông cho sinh hoạt hè.",
        (ReportSection.Proposals, null) => "Sở Y tế sớm cấp tài khoản và tài liệu tập huấn cho cộng tác viên mới.",
        (ReportSection.Results, UnitKind.ResidentialGroup) => "Đã nắm tình hình từng hộ có trẻ em, nhắc phụ huynh rào giếng và che bể nước.",
        (ReportSection.Results, UnitKind.School) => "Đã giữ liên lạc hằng tuần với phụ huynh của học sinh hay vắng.",
        (ReportSection.Results, _) => "Đã thực hiện thường xuyên, không để xảy ra vụ việc.",
        _ => "",
    };

    private async Task SendAsync(Viewer officer, ReportRound round)
    {
        var report = await desk.CompileAsync(officer, round);
        var paragraphs = db.ChangeTracker.Entries<ReportParagraph>().Select(e => e.Entity).Where(p => p.ReportId == report.Id).ToList();
        foreach (var open in paragraphs.Where(p => p.NeedsPerson)) open.Edit(Answer(open.Section, null), isProtected: false, officer.Account, clock.Now);
        report.Approve(paragraphs, _people["chutich"].Account, clock.Now);
        report.MarkSent("35/BC-UBND", round.DueOn.AddDays(5) < clock.Today ? round.DueOn.AddDays(5) : clock.Today, null, clock.Today);
        var version = await FreezeAsync(_people["chutich"], report, round);
        await versions.SendAsync(officer, report, version.Id, new IssuedPaper(report.Number!, report.SentOn!.Value, null));
        await SaveAndLetGoAsync(officer, "report.send", $"report/{report.Id.Value}");
    }

    // From what the context holds: nothing of it is saved yet.
    private Task<ReportVersion> FreezeAsync(Viewer me, Report report, ReportRound round)
    {
        IEnumerable<T> New<T>(Func<T, ReportId> of)
            where T : class => db.ChangeTracker.Entries<T>().Select(e => e.Entity).Where(e => of(e) == report.Id);
        return versions.FreezeAsync(me, report, round, new ReportParts([.. New<HeadingLine>(h => h.ReportId)], [.. New<ReportParagraph>(p => p.ReportId)], [.. New<FigureLine>(f => f.ReportId)]));
    }

    private Task SaveAsync(string account, string kind, string subject) => db.SaveAsync(new Act(_people[account], kind, clock.Now, subject));

    // What was saved is let go: each further save would look through all of it for changes.
    private async Task SaveAndLetGoAsync(Viewer me, string kind, string subject)
    {
        await db.SaveAsync(new Act(me, kind, clock.Now, subject));
        db.ChangeTracker.Clear();
    }
}

using MangNon.App.Data;
using MangNon.App.Features.Api;
using MangNon.App.Features.Archive;
using MangNon.App.Features.Breaches;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Calendar.Feed;
using MangNon.App.Features.Cases;
using MangNon.App.Features.Cases.Care;
using MangNon.App.Features.Cases.Oversight;
using MangNon.App.Features.Cases.Oversight.Below;
using MangNon.App.Features.Cases.Warned;
using MangNon.App.Features.Children;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Local;
using MangNon.App.Features.Children.Paper;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Features.Figures;
using MangNon.App.Features.Figures.Partners;
using MangNon.App.Features.Files;
using MangNon.App.Features.HigherDocuments;
using MangNon.App.Features.Organisation;
using MangNon.App.Features.Organisation.Board;
using MangNon.App.Features.Organisation.HandingOver;
using MangNon.App.Features.Plans;
using MangNon.App.Features.Procedures;
using MangNon.App.Features.PublicReport;
using MangNon.App.Features.Registers;
using MangNon.App.Features.Reports;
using MangNon.App.Features.Reports.Exchange;
using MangNon.App.Features.Reports.Owed;
using MangNon.App.Features.Reports.Reminded;
using MangNon.App.Features.Reports.Upward;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Features.Sanctions;
using MangNon.App.Features.Saved;
using MangNon.App.Features.Tasks;
using MangNon.App.Features.Today;
using MangNon.App.Features.Traces;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Mail;

namespace MangNon.App;

/// <summary>What the areas of work add to the house: their services and the addresses that are not pages.</summary>
internal static class WorkAreas
{
    public static void AddWorkAreas(this IServiceCollection services)
    {
        services.AddApi();
        services.AddSingleton<WorkingCalendars>();
        services.AddScoped<WorkingDays>();
        services.AddSingleton<ReadingProcess>();
        services.AddScoped<PlanImporter>();
        services.AddScoped<PlanDrafts>();
        services.AddScoped<AmendmentDesk>();
        services.AddScoped<PlanPapers>();
        services.AddScoped<EvidenceIntake>();
        services.AddSingleton<TextRecognition>();
        services.AddScoped<ScanIntake>();
        services.AddScoped<ScanReader>();
        services.AddHostedService<ScanWork>();
        services.AddScoped<RegisterDesk>();
        services.AddHandingOver();
        services.AddScoped<ReportDesk>();
        services.AddScoped<VersionDesk>();
        services.AddScoped<ReportPapers>();
        services.AddScoped<PaperCheck>();
        services.AddScoped<GroupDesk>();
        services.AddScoped<ExchangeDesk>();
        services.AddScoped<OwedDesk>();
        services.AddScoped<TodayList>();
        services.AddScoped<WardClockRules>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<CareDesk>();
        services.AddScoped<OversightDesk>();
        services.AddScoped<BelowDesk>();
        services.AddSingleton<FigureMemory>();
        services.AddScoped<FigureDesk>();
        services.AddScoped<TargetDesk>();
        services.AddScoped<SavedViews>();
        services.AddScoped<PartnerDesk>();
        services.AddSingleton<PublicGate>();
        services.AddSingleton<Mailer>();
        services.AddScoped<CaseWarner>();
        services.AddScoped<WarningPost>();
        services.AddHostedService<WarningWork>();
        services.AddScoped<DigestMaker>();
        services.AddScoped<DigestPost>();
        services.AddHostedService<DigestWork>();
        services.AddScoped<CalendarKeys>();
        services.AddScoped<CalendarFeed>();
        services.AddSingleton<FeedGate>();
        services.AddScoped<ProgressDesk>();
        services.AddScoped<ChildDesk>();
        services.AddScoped<ChildSearch>();
        services.AddScoped<QualityDesk>();
        services.AddHostedService<NightlyQuality>();
        services.AddScoped<DuplicateCheck>();
        services.AddScoped<DuplicateDesk>();
        services.AddHostedService<NightlySweep>();
        services.AddSingleton<ImportRuns>();
        services.AddScoped<ImportCheck>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<BatchUndo>();
        services.AddScoped<ChildExport>();
        services.AddScoped<RegroupDesk>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<WardMergers>();
        services.AddScoped<RecordNames>();
        services.AddScoped<TraceList>();
        services.AddScoped<ChainCheck>();
        services.AddHostedService<DailySeals>();
    }

    public static void MapWorkAreas(this IEndpointRouteBuilder app)
    {
        app.MapApi();
        app.MapFiles();
        app.MapTasks();
        app.MapPlans();
        app.MapCalendar();
        app.MapReports();
        app.MapExchange();
        app.MapHigherDocuments();
        app.MapTraces();
        app.MapArchive();
        app.MapHandingOver();
        app.MapBreaches();
        app.MapCases();
        app.MapBelow();
        app.MapFigures();
        app.MapSanctions();
        app.MapProcedures();
        app.MapRegisters();
        app.MapBoard();
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Demo.Population;
using MangNon.App.Platform.Backups;
using MangNon.App.Platform.Exports;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Telemetry;
using MangNon.App.Platform.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;

namespace MangNon.App.Platform.Web;

/// <summary>Puts the application together.</summary>
public static class House
{
    /// <param name="given">Settings of the command line; they win.</param>
    /// <param name="rest">What the framework's own command line understands.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static WebApplication Build(IDictionary<string, string?> given, string[] rest)
    {
        var settings = Settings.From(SettingSources.Read(given, Environment.GetEnvironmentVariables(), AppContext.BaseDirectory));

        // No file of settings is the framework's, so none is watched: that takes a tenth of the time to the first page.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. rest, "--hostBuilder:reloadConfigOnChange=false"], ContentRootPath = AppContext.BaseDirectory, ApplicationName = "mangnon" });

        // Run from build output, the framework would mark each style sheet anew and send it whole with every page.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.Listen(settings));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // Why the start failed is told in a sentence, see Refusals.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // It warns that the keys of cookies lie open in their folder: so do those of the ring, see docs/operating.md, "The keys".
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(o => o.ServiceName = "MangNon");
        AddServices(builder.Services, settings);
        return WithPipeline(builder.Build(), settings);
    }

    private static void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        AddDatabase(services, Dialect.For(settings.Store), settings);
        services.AddSingleton<Door>();
        services.AddSingleton(new KeyRing(settings.KeysFolder));
        services.AddSingleton<FileStore>();
        services.AddSingleton<QueryStatistics>();
        services.AddHostedService<DailyStatistics>();
        services.AddScoped<Migrating>();
        services.AddScoped<ProtectedExport>();
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupDesk>();
        services.AddSingleton<BackupSchedule>();
        services.AddHostedService(s => s.GetRequiredService<BackupSchedule>());
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<FileIntake>();
        services.AddSingleton<TextBook>();
        services.AddScoped<Texts.Texts>();
        services.AddScoped<DemoWard>();
        services.AddScoped<DemoYear>();
        services.AddScoped<DemoChildren>();
        services.AddScoped<DemoCases>();
        services.AddScoped<DemoSanctions>();
        services.AddSingleton<HalfMadeDemo>();
        services.AddScoped<PopulationSeed>();
        services.AddSignIn(settings.SignIn);
        services.AddRequestLimits(settings);
        services.AddReadiness();
        services.AddTelemetry(settings);
        services.AddDataProtection().SetApplicationName("mangnon").PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeysFolder));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("mn-form", CookieSecurePolicy.SameAsRequest));
        services.AddRazorPages(o => o.RootDirectory = "/Features").AddMvcOptions(o =>
        {
            o.Filters.Add<KnownHandlerFilter>();
            o.Filters.Add<ClosedWardFilter>();
            o.Filters.Add<OnceFilter>();
        });

        // Vietnamese letters are sent as they are, not as numbers.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // The second lightest of its steps: a report of a year is a fifth lighter on a phone's line for a tenth of a millisecond more.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.AddWorkAreas();
    }

    private static void AddDatabase(IServiceCollection services, Dialect dialect, Settings settings)
    {
        Directory.CreateDirectory(settings.Data);
        services.AddSingleton(dialect);
        services.AddSingleton<SingleWriter>();

        // Making a context costs as much as a query: one that a request is done with serves the next, wiped of whom it served.
        if (dialect is SqliteDialect) AddDb<SqliteDb>(services, dialect);
        else AddDb<PostgresDb>(services, dialect);
    }

    private static void AddDb<TDb>(IServiceCollection services, Dialect dialect)
        where TDb : AppDb
    {
        services.AddPooledDbContextFactory<TDb>(dialect.Configure, poolSize: 64);
        services.AddScoped<AppDb>(s => s.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext().ForNewRequest());
    }

    private static WebApplication WithPipeline(WebApplication app, Settings settings)
    {
        app.UseProxies(settings.Proxies);
        if (settings.TelemetryEndpoint is not null) app.UseMiddleware<RequestSpans>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<FriendlyErrors>();
        app.UseMiddleware<DoorKeeper>();
        app.UseResponseCompression();
        app.UseRequestLocalization(Languages());
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapReadiness();
        app.MapRazorPages();
        app.MapWorkAreas();
        app.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        return app;
    }

    // Dates and numbers are written the Vietnamese way in both languages; only the words change.
    private static RequestLocalizationOptions Languages()
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(vietnamese, vietnamese),
            SupportedCultures = [vietnamese],
            SupportedUICultures = [vietnamese, CultureInfo.GetCultureInfo("en")],
            // The public page sets no cookie: there the language stands in the address.
            RequestCultureProviders = [new QueryStringRequestCultureProvider { QueryStringKey = "ngon-ngu", UIQueryStringKey = "ngon-ngu" }, new CookieRequestCultureProvider { CookieName = "mn-lang" }],
        };
    }
}

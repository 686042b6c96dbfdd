using MangNon.App.Data;
using MangNon.App.Platform.Keys;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MangNon.App.Platform.Web;

/// <summary>
/// Two addresses for whoever watches over the program: one says that the process lives, the other that it can work. They say
/// ok or fail for each thing and no more: no version, no place, no message. Nobody has to sign in, and asking leaves no trace.
/// </summary>
public static class Readiness
{
    public const string Live = "/suc-khoe/song";
    public const string Ready = "/suc-khoe/san-sang";

    internal static void AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<LastLook>();
        services.AddHealthChecks()
            .AddCheck<DataIsThere>("data")
            .AddCheck<DatabaseAnswers>("database")
            .AddCheck<FilesCanBeKept>("files")
            .AddCheck<KeysAreThere>("keys")
            .AddCheck<ThereIsRoom>("space");
    }

    // Answered right after routing: no cookie is looked at, no session is touched, no share of requests is used.
    internal static void MapReadiness(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (context, _) => context.Response.WriteAsJsonAsync(new { status = "ok" }) }).AllowAnonymous().ShortCircuit();
        app.MapGet(Ready, AnswerAsync).AllowAnonymous().ShortCircuit();
    }

    private static async Task AnswerAsync(HttpContext context, LastLook look)
    {
        var report = await look.AtAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status is HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(new { status = WordFor(report.Status), checks = report.Entries.ToDictionary(e => e.Key, e => WordFor(e.Value.Status)) });
    }

    private static string WordFor(HealthStatus status) => status is HealthStatus.Healthy ? "ok" : "fail";

    /// <summary>One look serves everybody who asks within two seconds: asking often is no way to keep the database busy.</summary>
    private sealed class LastLook(HealthCheckService checks, TimeProvider time) : IDisposable
    {
        private static readonly TimeSpan Holds = TimeSpan.FromSeconds(2);

        private readonly SemaphoreSlim _oneAtATime = new(1);
        private HealthReport? _report;
        private long _at;

        public async Task<HealthReport> AtAsync(CancellationToken stop)
        {
            await _oneAtATime.WaitAsync(stop);
            try
            {
                if (_report is { } known && time.GetElapsedTime(_at) < Holds) return known;
                _report = await checks.CheckHealthAsync(stop);
                _at = time.GetTimestamp();
                return _report;
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        public void Dispose() => _oneAtATime.Dispose();
    }

    /// <summary>False while the database is still being made ready.</summary>
    private sealed class DataIsThere(Door door) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Of(!door.IsClosed));
    }

    private sealed class DatabaseAnswers(AppDb db) : IHealthCheck
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                patience.CancelAfter(Patience);
                return Of(await db.IsAtNewestAsync(patience.Token));
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // The message of a database may hold its address; a watcher needs neither.
                return Of(false);
            }
        }
    }

    private sealed class FilesCanBeKept(Settings settings) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Of(CanWrite()));

        // With an ending, which stored files never have, so that a backup passes it by.
        private bool CanWrite()
        {
            var folder = Directory.Exists(settings.FilesFolder) ? settings.FilesFolder : settings.Data;
            try
            {
                using var tried = new FileStream(Path.Combine(folder, $"{Ids.New():N}.tried"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
                tried.WriteByte(0);
                tried.Flush();
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    private sealed class KeysAreThere(KeyRing ring) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Of(ring.Exists));
    }

    private sealed class ThereIsRoom(Settings settings) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(Of(new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(settings.Data)! : settings.Data).AvailableFreeSpace / 1_000_000 >= settings.LeastFreeMegabytes));
    }

    private static HealthCheckResult Of(bool isGood) => isGood ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using MangNon.App.Platform.Backups;
using MangNon.App.Tests.House;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>What is sent to a collector is read off the wire: enough to see how the program does, and nobody's name in it.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task What_is_sent_tells_routes_and_counts_and_names_nobody()
    {
        await using var collector = await Collector.StartAsync();
        await using var house = await TestHouse.OpenAsync(_ => { }, ("telemetry-endpoint", collector.Address));
        foreach (var role in (Role[])[Role.Officer, Role.Leader, Role.Administrator])
        {
            using var visitor = await house.As(role);
            await Tour.WalkAsync(visitor, "/?tim=Trần+Thu+Hà", "/to-chuc", "/khong-co-trang-nay");
        }

        using var mistaken = house.Stranger();
        await mistaken.SignInAsync("vanhoa", "mat-khau-sai-2026");
        await house.Services.GetRequiredService<BackupDesk>().DrillAsync(by: null, "/nowhere/at/all", CancellationToken.None);
        var sent = Sent(house, collector);

        foreach (var expected in (string[])["GET nhiem-vu/{id:guid}", "http.route", "mangnon.acts.written", "mangnon.looks.traced", "mangnon.sign_ins.failed", "mangnon.backups", "Drill", "http.server.request.duration"])
            Assert.Contains(expected, sent, StringComparison.Ordinal);
        Assert.Empty(await NamedAsync(house, sent));
        Assert.DoesNotContain("tim=", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("/khong-co-trang-nay", sent, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-7", sent);
    }

    [Fact]
    public async Task A_name_that_is_sent_is_found()
    {
        await using var collector = await Collector.StartAsync();
        await using var house = await TestHouse.OpenAsync(_ => { }, ("telemetry-endpoint", collector.Address));
        using (var source = new ActivitySource("MangNon"))
        using (var span = source.StartActivity("Hồ sơ")) span!.SetTag("person", "Trần Thu Hà");

        Assert.Equal(["Trần Thu Hà"], await NamedAsync(house, Sent(house, collector)));
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_nobody()
    {
        await using var house = await TestHouse.OpenAsync(_ => { }, ("telemetry-endpoint", "http://127.0.0.1:9"));
        using var visitor = await house.As("vanhoa");

        await visitor.GetAsync("/nhiem-vu");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain(house.Logs.Lines, l => l.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_set_up()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });

        Assert.Null(house.Services.GetService<TracerProvider>());
        Assert.Null(house.Services.GetService<MeterProvider>());
    }

    private static string Sent(TestHouse house, Collector collector)
    {
        house.Services.GetRequiredService<TracerProvider>().ForceFlush();
        house.Services.GetRequiredService<MeterProvider>().ForceFlush();
        return collector.Text;
    }

    private static async Task<List<string>> NamedAsync(TestHouse house, string sent)
    {
        var names = await house.AskAsync(db => db.Set<Person>().Select(p => p.FullName).ToListAsync());
        var wards = await house.AskAsync(db => db.Set<Ward>().Select(w => w.Name).ToListAsync());
        return [.. names.Concat(wards).Concat(TestHouse.Accounts).Concat([Demo.DemoWard.Password, "mat-khau-sai-2026"]).Distinct().Where(n => sent.Contains(n, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Takes what an OTLP exporter sends and keeps it as text; names of protobuf stand in it as they are.</summary>
    private sealed class Collector(WebApplication app, ConcurrentQueue<byte[]> bodies) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public string Text => string.Concat(bodies.Select(Encoding.UTF8.GetString));

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var (app, bodies) = (builder.Build(), new ConcurrentQueue<byte[]>());
            app.MapPost("/v1/{signal}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                bodies.Enqueue(body.ToArray());
            });
            await app.StartAsync();
            return new Collector(app, bodies);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MangNon.App.Platform.Telemetry;

/// <summary>Sends counts and spans to a collector; nothing of it is even loaded where no endpoint is set.</summary>
internal static class Exporting
{
    public static void AddTelemetry(this IServiceCollection services, Settings settings)
    {
        if (settings.TelemetryEndpoint is { } endpoint) Add(services, endpoint);
    }

    private static void Add(IServiceCollection services, Uri endpoint) => services.AddOpenTelemetry()
        .ConfigureResource(r => r.Clear().AddService("mangnon", autoGenerateServiceInstanceId: true))
        .WithTracing(traces => traces.AddSource(RequestSpans.Name).AddOtlpExporter(o => To(o, endpoint, "v1/traces")))
        .WithMetrics(metrics => metrics
            .AddMeter(Counts.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(o => To(o, endpoint, "v1/metrics")));

    private static void To(OtlpExporterOptions options, Uri endpoint, string signal)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{signal}");
    }
}

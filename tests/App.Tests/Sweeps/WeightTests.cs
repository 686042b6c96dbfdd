using System.IO.Compression;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Pages stay light on a phone's line.</summary>
public sealed class WeightTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Pages_are_compressed_at_the_step_that_was_measured()
    {
        Assert.Equal(CompressionLevel.Optimal, house.Services.GetRequiredService<IOptions<BrotliCompressionProviderOptions>>().Value.Level);

        using var visitor = await house.As("vanhoa");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/nhiem-vu");
        asked.Headers.Add("Accept-Encoding", "br");
        using var page = await visitor.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
    }
}

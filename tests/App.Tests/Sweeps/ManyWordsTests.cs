using System.Net;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>A search for more words than a database takes conditions, as when a whole page is pasted into the box.</summary>
public sealed class ManyWordsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string Page = string.Join('+', Enumerable.Range(0, 1500).Select(i => $"a{i}"));

    [Theory]
    [InlineData("/van-ban?q=")]
    [InlineData("/van-ban.xlsx?q=")]
    [InlineData("/nhiem-vu?q=")]
    [InlineData("/ho-gia-dinh?q=")]
    [InlineData("/tre-em?q=")]
    [InlineData("/tre-em/them?tim-ho=")]
    [InlineData("/tim?q=")]
    public async Task A_whole_page_typed_into_a_search_is_answered(string address)
    {
        using var visitor = await house.As("vanhoa");

        await visitor.GetAsync(address + Page);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }
}

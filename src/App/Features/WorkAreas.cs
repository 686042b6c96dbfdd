namespace MangNon.App;

/// <summary>What the areas of work add to the house: their services and the addresses that are not pages.</summary>
internal static class WorkAreas
{
    public static void AddWorkAreas(this IServiceCollection services)
    {
    }

    public static void MapWorkAreas(this IEndpointRouteBuilder app)
    {
    }
}

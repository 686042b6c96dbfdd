namespace MangNon.Bench.Running;

/// <summary>Work in a scope of its own, as a request has one.</summary>
internal static class InScope
{
    public static async Task<T> WithAsync<T>(this WebApplication house, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public static async Task WithAsync(this WebApplication house, Func<IServiceProvider, Task> work)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}

using MangNon.App.Platform.SignIn;

namespace MangNon.App.Platform.Web;

/// <summary>Closed while the data is not there yet. Open unless <see cref="Close"/> was called.</summary>
public sealed class Door
{
    private volatile TaskCompletionSource? _closed;

    /// <summary>Closes the door until what is returned is disposed.</summary>
    public IDisposable Close()
    {
        _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Opening(this);
    }

    /// <summary>The data will not be there: whoever waits is told so, and nobody comes in.</summary>
    public void StaysClosed(Exception why) => _closed?.TrySetException(why);

    /// <summary>True while the data is not there yet.</summary>
    public bool IsClosed => _closed is not null;

    /// <summary>True once it was closed and then opened: the data is ready, and people are let in. Never true for a verb that serves nobody.</summary>
    public bool WasOpened { get; private set; }

    /// <summary>Returns when the door is open.</summary>
    public Task WaitAsync(CancellationToken stop) => _closed?.Task.WaitAsync(stop) ?? Task.CompletedTask;

    /// <summary>True when the door is open; false where the data will not be there.</summary>
    public async Task<bool> OpensAsync(CancellationToken stop)
    {
        try
        {
            await WaitAsync(stop);
            return true;
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private sealed class Opening(Door door) : IDisposable
    {
        public void Dispose()
        {
            var closed = door._closed;
            door._closed = null;
            door.WasOpened = !(closed?.Task.IsFaulted ?? false);
            closed?.TrySetResult();
        }
    }
}

/// <summary>
/// Holds back a request while the door is closed, except for the sign-in page and its style sheets, which need no data where nobody is
/// signed in, and for who asks after the program's health.
/// </summary>
public sealed class DoorKeeper(RequestDelegate next, Door door, IHostApplicationLifetime program)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (NeedsNoData(context.Request) || await IsOpenAsync(context.RequestAborted)) await next(context);
        else context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    // False where the program ends before the data is there, or the data will not be there.
    private async Task<bool> IsOpenAsync(CancellationToken aborted)
    {
        if (!door.IsClosed) return true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, program.ApplicationStopping);
        try
        {
            return await door.OpensAsync(either.Token);
        }
        catch (Exception) when (!aborted.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool NeedsNoData(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path.Value is Readiness.Live or Readiness.Ready || Path.HasExtension(request.Path.Value)
            || request.Path.Value is "/" or "/dang-nhap" && !request.Cookies.ContainsKey(SignInServices.SessionCookie));
}

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

    /// <summary>True while the data is not there yet.</summary>
    public bool IsClosed => _closed is not null;

    /// <summary>Returns when the door is open.</summary>
    public Task WaitAsync(CancellationToken stop) => _closed?.Task.WaitAsync(stop) ?? Task.CompletedTask;

    private sealed class Opening(Door door) : IDisposable
    {
        public void Dispose()
        {
            var closed = door._closed;
            door._closed = null;
            closed?.SetResult();
        }
    }
}

/// <summary>Holds back a request while the door is closed, except for the sign-in page and its style sheets, which need no data, and for who asks after the program's health.</summary>
public sealed class DoorKeeper(RequestDelegate next, Door door)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!NeedsNoData(context.Request)) await door.WaitAsync(context.RequestAborted);
        await next(context);
    }

    private static bool NeedsNoData(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path.Value is "/" or "/dang-nhap" or Readiness.Live or Readiness.Ready || Path.HasExtension(request.Path.Value));
}

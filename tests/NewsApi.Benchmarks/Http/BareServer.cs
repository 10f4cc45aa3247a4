using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsApi.Benchmarks.Http;

/// <summary>What the server is compared with, each in a process of its own.</summary>
internal static class BareServer
{
    /// <summary>Kestrel and one delegate that sends the bytes of a file, or an empty 304 to a conditional request.</summary>
    public static async Task SendAsync(string address, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(async http =>
        {
            if (http.Request.Headers.IfNoneMatch.Count > 0)
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
        });
        await app.RunAsync();
    }

    /// <summary>An ASP.NET application with controllers, of which it has none.</summary>
    public static async Task StartEmptyAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address);
        builder.Services.AddControllers();
        await using var app = builder.Build();
        app.MapControllers();
        app.MapGet("/readyz", () => "ready");
        await app.RunAsync();
    }
}

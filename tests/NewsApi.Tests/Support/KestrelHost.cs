using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NewsApi.Tests.Support;

/// <summary>The server behind a real socket: for what no HTTP client would send.</summary>
public sealed class KestrelHost : NewsApiHost
{
    public KestrelHost()
    {
        UseKestrel(0);
        StartServer();
    }

    private int Port => new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Sends the bytes as they are, and returns all that comes back.</summary>
    /// <param name="request">The bytes.</param>
    /// <param name="hangUp">Whether the client closes its side at once, and with it takes back what it asked.</param>
    public async Task<string> SendAsync(byte[] request, bool hangUp = false)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", Port);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(request);
        if (hangUp)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException reset) when (hangUp && reset.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // The server may break off what the client took back: that is an answer, too.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>Sends a request whose lines end with CRLF, and whose bytes are those of Latin-1.</summary>
    public Task<string> SendAsync(string head, string body = "", bool hangUp = false) => SendAsync(
        Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body), hangUp);

    /// <summary>Sends a POST with a body of that type.</summary>
    public Task<string> PostAsync(string path, string contentType, string body, string headers = "") => SendAsync(
        $"POST {path} HTTP/1.1\nContent-Type: {contentType}\nContent-Length: {body.Length}{headers}", body);
}

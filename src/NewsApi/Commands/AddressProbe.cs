using System.Net;
using System.Net.Sockets;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Tries to bind the configured addresses, before anything else is started.</summary>
internal static class AddressProbe
{
    /// <summary>Returns a sentence that names an address on which the server cannot listen; null if it can listen on all.</summary>
    public static string? Explain(IConfiguration configuration)
    {
        foreach (var address in AddressSettings.AddressesOf(configuration).Select(BindingAddress.Parse))
        {
            if (!address.IsUnixPipe && address.Port > 0 && FindFault(address) is { } fault)
            {
                var setting = ListenFailure.SettingOf(configuration);
                return $"{setting}: the server cannot listen on {address} ({fault}). Choose another address.";
            }
        }

        return null;
    }

    private static string? FindFault(BindingAddress address)
    {
        var (ip, isAny) = address.Host is "localhost" ? (IPAddress.Loopback, false)
            : IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? (given, false)
            : (IPAddress.IPv6Any, true);
        try
        {
            using var socket = isAny ? new Socket(SocketType.Stream, ProtocolType.Tcp)
                : new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(isAny && socket.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : ip, address.Port));
            return null;
        }
        catch (SocketException failure)
        {
            return failure.Message;
        }
    }
}

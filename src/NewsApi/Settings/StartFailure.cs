using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace NewsApi.Settings;

/// <summary>A command cannot be run, for a reason that the operator can remove; the message is one line for them.</summary>
internal sealed class StartFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    private const string Elsewhere = "Choose another address with ASPNETCORE_URLS or --urls.";

    /// <summary>One line for the operator; null for a fault of the program.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        StartFailure or OptionsValidationException => OneLine.Of(failure.Message),
        IOException { InnerException: AddressInUseException } => OneLine.Of($"{failure.Message} {Elsewhere}"),
        SocketException => OneLine.Of($"The server cannot listen there: {failure.Message}. {Elsewhere}"),
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } or CryptographicException =>
            OneLine.Of($"The server cannot listen: {failure.Message}"),
        _ => null,
    };
}

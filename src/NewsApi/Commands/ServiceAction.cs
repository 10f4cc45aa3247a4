using System.CommandLine;
using System.CommandLine.Invocation;

namespace NewsApi.Commands;

/// <summary>The action of a command that needs the services of the server, which are created after the settings are checked.</summary>
internal sealed class ServiceAction(Func<ParseResult, WebApplication, CancellationToken, Task<int>> run) : AsynchronousCommandLineAction
{
    public WebApplication? App { get; set; }

    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
        run(parseResult, App ?? throw new InvalidOperationException("The command was started without services."), cancellationToken);
}

using System.CommandLine;
using System.CommandLine.Invocation;

namespace NewsApi.Commands;

/// <summary>What a command does that needs the server's services. They are made only after the settings were checked.</summary>
internal sealed class ServiceAction(Func<ParseResult, WebApplication, CancellationToken, Task<int>> run) : AsynchronousCommandLineAction
{
    public WebApplication? App { get; set; }

    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
        run(parseResult, App ?? throw new InvalidOperationException("The command was started without services."), cancellationToken);
}

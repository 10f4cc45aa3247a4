using System.CommandLine;
using NewsApi.Parsing;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary><c>version</c>: prints the versions of the program and of its parser.</summary>
internal sealed class VersionCommand : Command
{
    public VersionCommand()
        : base("version", "Prints the version of the program and of its parser.") =>
        SetAction(async (_, cancellationToken) => await Console.Out.WriteLineAsync(
            $"newsapi {ProductVersion.Current}, parser {ArticleParser.Version}".AsMemory(), cancellationToken));
}

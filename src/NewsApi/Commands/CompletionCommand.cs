using System.CommandLine;

namespace NewsApi.Commands;

/// <summary><c>completion SHELL</c>: prints the script with which a shell completes command lines. It asks the program itself.</summary>
internal sealed class CompletionCommand : Command
{
    // The program writes the values of options as C# names them, and reads them in any case.
    private const string Bash =
        """
        _newsapi() {
            local line="${COMP_LINE#* }"
            local point=$((COMP_POINT - ${#COMP_LINE} + ${#line}))
            COMPREPLY=($(compgen -W "$(newsapi "[suggest:$point]" "$line" 2>/dev/null | tr A-Z a-z)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _newsapi newsapi
        """;

    private const string Zsh =
        """
        #compdef newsapi
        _newsapi() {
            local line="${BUFFER#* }"
            local -a found=("${(@f)$(newsapi "[suggest:$((CURSOR - ${#BUFFER} + ${#line}))]" "$line" 2>/dev/null | tr A-Z a-z)}")
            compadd -a found || _files
        }
        compdef _newsapi newsapi
        """;

    private const string Fish =
        """
        function __newsapi_complete
            set -l line (string replace -r '^\S+ ?' '' -- (commandline -cp))
            newsapi "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | tr A-Z a-z
        end
        complete -c newsapi -a '(__newsapi_complete)'
        """;

    private static readonly Dictionary<string, string> Scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish };

    private readonly Argument<string> _shell = new("shell") { Description = "The shell." };

    public CompletionCommand()
        : base(
            "completion",
            """
            Prints the script with which a shell completes commands, options and their values.

            Examples:
              newsapi completion bash >> ~/.bashrc
              newsapi completion zsh > ~/.zsh/functions/_newsapi
              newsapi completion fish > ~/.config/fish/completions/newsapi.fish
            """)
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Add(_shell);
        SetAction(async (arguments, cancellationToken) =>
            await Console.Out.WriteLineAsync(Scripts[arguments.GetRequiredValue(_shell)].AsMemory(), cancellationToken));
    }
}

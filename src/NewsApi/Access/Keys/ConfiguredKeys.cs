using Microsoft.Extensions.Options;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>The keys of the configuration by their places in it (<c>0</c>, <c>1</c> … or names).</summary>
internal sealed class ConfiguredKeys
{
    public IReadOnlyDictionary<string, ConfiguredKey> Keys { get; set; } = new Dictionary<string, ConfiguredKey>();

    public static void Bind(ConfiguredKeys keys, IConfiguration configuration) =>
        keys.Keys = configuration.GetSection(ConfiguredKey.Section).Get<Dictionary<string, ConfiguredKey>>() ?? [];
}

/// <summary>Checks the configured keys at start.</summary>
internal sealed class ConfiguredKeysValidator : IValidateOptions<ConfiguredKeys>
{
    public ValidateOptionsResult Validate(string? name, ConfiguredKeys options)
    {
        var failures = options.Keys.SelectMany(one => Check(one.Key, one.Value)).ToList();
        if (failures.Count == 0)
        {
            failures.AddRange(options.Keys.GroupBy(one => HashOf(one.Value)).Where(same => same.Count() > 1).Select(same =>
                $"{string.Join(" and ", same.Select(one => $"{ConfiguredKey.Section}__{one.Key}"))}: the keys are the same; "
                + "each must have a secret of its own."));
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <summary>The hash of a configured key, however it is given.</summary>
    public static string? HashOf(ConfiguredKey key) =>
        key.Key is { Length: > 0 } secret ? KeyFormat.HashOf(secret) : key.Hash?.ToLowerInvariant();

    // Never with the value of a secret: the message is printed and logged.
    private static IEnumerable<string> Check(string place, ConfiguredKey key)
    {
        var setting = $"{ConfiguredKey.Section}__{place}";
        if (string.IsNullOrEmpty(key.Key) == string.IsNullOrEmpty(key.Hash))
        {
            yield return $"{setting}: set either {setting}__Key or {setting}__Hash.";
        }

        if (key.Key is { Length: > 0 } secret && !secret.All(letter => letter is > ' ' and <= '~'))
        {
            yield return $"{setting}__Key: must be printable ASCII without spaces, as a header can carry it.";
        }

        if (key.Hash is { Length: > 0 } hash && !(hash.Length == ApiKey.HashLength && hash.All(char.IsAsciiHexDigit)))
        {
            yield return $"{setting}__Hash: must be the SHA-256 of the key, {ApiKey.HashLength} hexadecimal digits.";
        }

        if (key.Name is { Length: > ApiKey.NameMaxLength })
        {
            yield return $"{setting}__Name: has {key.Name.Length} characters; at most {ApiKey.NameMaxLength} are allowed.";
        }

        if (ControlCharacters.FindFault(key.Name) is { } fault)
        {
            yield return $"{setting}__Name: {fault}";
        }

        if (key.ScopeList.Count == 0 || key.ScopeList.Except(Scopes.All).Any())
        {
            yield return $"{setting}__Scopes: '{key.Scopes}' is not valid; allowed is a comma list of {string.Join(", ", Scopes.All)}.";
        }

        if (key.SourceList.Count > 0 && key.ScopeList.Contains(Scopes.Admin))
        {
            yield return $"{setting}__Sources: a key with the scope {Scopes.Admin} cannot be limited to sources.";
        }
    }
}

namespace NewsApi.Access;

/// <summary>The action needs the scope <c>admin</c> when the query sets this parameter to anything but <c>false</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AdminWhenAttribute(string parameter) : Attribute
{
    public string Parameter { get; } = parameter;

    public bool Applies(HttpRequest request) =>
        request.Query.TryGetValue(Parameter, out var values) && values.Any(value => !bool.TryParse(value, out var isSet) || isSet);
}

/// <summary>
/// A key that is limited to sources may use the action: it checks the source of every article that it creates or changes.
/// Other writing actions are refused to such keys.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class LimitedBySourceAttribute : Attribute;

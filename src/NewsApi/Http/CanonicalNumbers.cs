using System.Globalization;
using System.Numerics;

namespace NewsApi.Http;

/// <summary>
/// A number in an address, written as in links. The framework's constraints also accept signs, white space and leading zeros
/// (<c>/articles/+1</c>), so that several addresses would lead to one resource.
/// </summary>
internal sealed class CanonicalNumber<T> : IRouteConstraint
    where T : struct, IBinaryInteger<T>
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Convert.ToString(values[routeKey], CultureInfo.InvariantCulture) is { } text
        && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(null, CultureInfo.InvariantCulture) == text;
}

internal static class CanonicalNumbers
{
    public static IServiceCollection AddCanonicalNumbers(this IServiceCollection services) => services.Configure<RouteOptions>(routes =>
    {
        routes.SetParameterPolicy<CanonicalNumber<long>>("long");
        routes.SetParameterPolicy<CanonicalNumber<int>>("int");
    });
}

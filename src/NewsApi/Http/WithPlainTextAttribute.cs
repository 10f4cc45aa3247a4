using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace NewsApi.Http;

/// <summary>Marks query parameters that go with a text body only (text/plain, text/html): a JSON body has them as members.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class WithPlainTextAttribute : Attribute
{
    public static bool IsOn(ApiParameterDescription parameter) =>
        parameter.ParameterDescriptor is ControllerParameterDescriptor { ParameterInfo: var info }
        && info.IsDefined(typeof(WithPlainTextAttribute), inherit: false);
}

using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace NewsApi.Http;

/// <summary>Finds controllers that are internal, as everything in this assembly is: nothing else refers to it.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        typeInfo is { IsClass: true, IsAbstract: false } && typeInfo.IsAssignableTo(typeof(ControllerBase));
}

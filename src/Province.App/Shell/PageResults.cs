using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Province.App.Shell;

/// <summary>What a page's endpoint answers.</summary>
internal static class PageResults
{
    /// <summary>A page in its frame.</summary>
    /// <typeparam name="TPage">The page: a component with a parameter <c>Model</c>.</typeparam>
    /// <param name="model">What it shows.</param>
    /// <param name="status">200, or 422 where a form comes back with its errors.</param>
    public static IResult Page<TPage>(object model, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(new { Model = model }) { StatusCode = status };

    /// <summary>Leads on after a change that worked, with a sentence that the next page shows.</summary>
    public static IResult Done(HttpContext http, string href, string sentence)
    {
        Toasts.Say(http, sentence);
        return TypedResults.LocalRedirect(href);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Refusals;

namespace Province.App.Shell;

/// <summary>A form as it is shown: on which revision, and when it came back, why and with what was typed.</summary>
public sealed record FormState(string Revision, Refusal? Refusal = null, IFormCollection? Typed = null)
{
    internal static FormState At(int revision) => new(revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same on what is there now, when it came back because a colleague was quicker: whoever has read that may send it again.</summary>
    internal FormState On(int revision) => Refusal?.Kind == RefusalKind.Stale ? this with { Revision = At(revision).Revision } : this;

    internal string? ErrorOf(string field) => Refusal?.Field == field ? Refusal.Detail : null;

    /// <summary>What was typed; before that, what is known.</summary>
    internal string? Value(string field, string? known = null) => Typed is null ? known : Typed[field].ToString();

    internal bool IsTicked(string field, string value, bool known = false) => Typed is null ? known : Typed[field].Contains(value);

    /// <summary>Takes a step and leads on, or shows the form again with what was refused.</summary>
    /// <typeparam name="TPage">The page of the form.</typeparam>
    /// <param name="take">Takes the step; answers where to go and what to say.</param>
    /// <param name="model">What the page shows.</param>
    internal static async Task<IResult> TakeAsync<TPage>(
        HttpContext http, Func<IFormCollection, ExpectedVersion, Task<(string Href, string Said)>> take, Func<FormState, Task<object>> model, CancellationToken ct) where TPage : IComponent
    {
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var (href, said) = await take(form, ExpectedVersion.FromForm(form["revision"]));
            return PageResults.Done(http, href, said);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict or RefusalKind.TooLarge)
        {
            return PageResults.Page<TPage>(await model(new FormState(form["revision"].ToString(), refused.Refusal, form)), RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }
}

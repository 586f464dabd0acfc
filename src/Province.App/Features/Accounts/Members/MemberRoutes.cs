using Province.App.Security;
using Province.App.Shell.Api;

namespace Province.App.Features.Accounts.Members;

/// <summary>Routes that change one person answer alike: the person as it is now, with its new version.</summary>
internal static class MemberRoutes
{
    internal static async Task<TaggedOk<MemberAnswer>> AnswerAsync(Task<MemberAnswer> change)
    {
        var member = await change;
        return Tagged.Ok(member, member.Version);
    }

    internal static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name).WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
